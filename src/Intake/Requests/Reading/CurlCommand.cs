using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Reads a <c>curl</c> command as the request it sends.</summary>
internal static partial class CurlCommand
{
    /// <summary>The request of the command in this line, and where the command ends; null when there is none.</summary>
    public static (Call Call, int End)? Read(string text, int start, int length)
    {
        if (Start().Match(text, start, Math.Min(length, 400)) is not { Success: true } match)
        {
            return null;
        }

        var (words, end) = ShellWords.Read(text, match.Index + match.Length);
        var options = CurlOptions.Read(words);
        return options.Address is { } address
            ? (Build(options, Piece.Of(text, match.Groups[1].Index, Math.Max(address.End, match.Groups[1].Index + 4) - match.Groups[1].Index), Address.Read(address)), end)
            : null;
    }

    private static Call Build(CurlOptions options, Piece line, Address address)
    {
        var kind = KindOf(options);
        var sent = options.Sent;
        if (options.GoesToQuery)
        {
            address = address with { Query = [.. address.Query, .. sent] };
            (kind, sent) = (BodyKind.None, []);
        }

        return new(Origin.Command, options.Method ?? (kind is BodyKind.None ? "GET" : "POST"), address)
        {
            Line = line,
            Headers = options.Headers,
            Body = kind,
            Content = options.Content,
            Sent = sent,
            IsWhole = !options.ReadsFiles && !address.IsCutShort,
            HasBasic = options.HasUser || options.Headers.Any(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && header.Value.Text.StartsWith("Basic", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static BodyKind KindOf(CurlOptions options) =>
        options.IsMultipart ? BodyKind.Multipart
        : options.Content is null ? BodyKind.None
        : BodyKinds.Of(options.Headers, options.Content.Text, undeclared: BodyKind.Form);

    [GeneratedRegex(@"(?<![A-Za-z0-9_.-])(curl(?:\.exe)?)[ \t]+(?=[-'""$^\\`{]|https?:|[A-Za-z0-9<*.-]{1,100}\.[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
