using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>The options of a <c>curl</c> command that shape the request.</summary>
internal sealed class CurlOptions
{
    /// <summary>Short options that take a value we do not need.</summary>
    private const string ShortWithValue = "oAebcmwxKETrQtyYzCDPU";

    /// <summary>Long options that take no value; of every other one the next word is the value unless it looks like an option or an address.</summary>
    private static readonly string[] Flags = ["location", "silent", "show-error", "verbose", "insecure", "include", "compressed", "fail", "http1.0", "http1.1", "http2", "globoff", "ipv4", "ipv6", "fail-with-body", "tlsv1.2", "tlsv1.3", "head", "no-buffer", "raw", "path-as-is", "location-trusted"];

    private readonly List<Header> headers = [];
    private readonly List<Parameter> sent = [];

    /// <summary>The address called.</summary>
    public Piece? Address { get; private set; }

    public string? Method { get; private set; }

    public bool GoesToQuery { get; private set; }

    public bool IsMultipart { get; private set; }

    public bool HasUser { get; private set; }

    /// <summary>A part of the request comes from a file we do not see.</summary>
    public bool ReadsFiles { get; private set; }

    /// <summary>The first piece of the body.</summary>
    public Piece? Content { get; private set; }

    public ImmutableArray<Header> Headers => [.. headers];

    public ImmutableArray<Parameter> Sent => [.. sent];

    public static CurlOptions Read(IReadOnlyList<Piece> words)
    {
        var options = new CurlOptions();
        for (var i = 0; i < words.Count;)
        {
            i += options.Take(words[i], i + 1 < words.Count ? words[i + 1] : null);
        }

        return options;
    }

    /// <summary>Reads one option and says how many words it took.</summary>
    private int Take(Piece word, Piece? next)
    {
        if (word.Text.StartsWith("--", StringComparison.Ordinal))
        {
            return Long(word, next);
        }

        if (word.Text.Length > 1 && word.Text[0] is '-')
        {
            return Short(word, next);
        }

        Address = Address is null || (!LooksLikeAddress(Address) && LooksLikeAddress(word)) ? word : Address;
        return 1;
    }

    private int Long(Piece word, Piece? next)
    {
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word.Text[2..] : word.Text[2..equals];
        if (equals > 0)
        {
            Set(name, word.Sub(equals + 1));
            return 1;
        }

        if (name is "get")
        {
            GoesToQuery = true;
            return 1;
        }

        if (Array.IndexOf(Flags, name) >= 0 || next is null || (!IsKnown(name) && (next.Text.StartsWith('-') || LooksLikeAddress(next))))
        {
            return 1;
        }

        Set(name, next);
        return 2;
    }

    private int Short(Piece word, Piece? next)
    {
        for (var i = 1; i < word.Text.Length; i++)
        {
            var letter = word.Text[i];
            GoesToQuery |= letter is 'G';
            var name = letter switch { 'X' => "request", 'H' => "header", 'd' => "data", 'F' => "form", 'u' => "user", _ => null };
            if (name is not null || ShortWithValue.Contains(letter, StringComparison.Ordinal))
            {
                var isInside = i + 1 < word.Text.Length;
                var value = isInside ? word.Sub(i + 1) : next;
                if (value is not null)
                {
                    Set(name ?? (letter is 'K' ? "config" : "-"), value);
                }

                return isInside ? 1 : 2;
            }
        }

        return 1;
    }

    private static bool IsKnown(string name) =>
        name is "request" or "header" or "url" or "user" or "json" or "form" or "form-string" or "data-urlencode" or "config" or "url-query" || name.StartsWith("data", StringComparison.Ordinal);

    private void Set(string name, Piece value)
    {
        switch (name)
        {
            case "request":
                Method = value.Text.Trim().ToUpperInvariant();
                break;
            case "url":
                Address = value;
                break;
            case "header":
                SetHeader(value);
                break;
            case "user":
                HasUser = true;
                break;
            case "config":
                ReadsFiles = true;
                break;
            default:
                SetBody(name, value);
                break;
        }
    }

    private void SetHeader(Piece value)
    {
        ReadsFiles |= value.Text.StartsWith('@');
        if (HeaderLine.Read(value) is { } header)
        {
            headers.Add(header);
        }
    }

    private void SetBody(string name, Piece value)
    {
        switch (name)
        {
            case "form" or "form-string":
                IsMultipart = true;
                sent.AddRange(FormBody.Read(value).Take(1).Select(parameter => parameter with { Value = parameter.Raw.Text, IsEncodedLater = true }));
                break;
            case "data-urlencode":
                Content ??= value;
                AddEncoded(value);
                break;
            case "json":
                Content ??= value;
                ReadsFiles |= value.Text.StartsWith('@');
                headers.Add(new("Content-Type", Piece.Of("application/json", [.. Enumerable.Repeat(value.Start, 17)]), value));
                sent.AddRange(JsonScan.Parameters(value));
                break;
            case "data" or "data-raw" or "data-ascii" or "data-binary":
                Content ??= value;
                ReadsFiles |= name is not "data-raw" && value.Text.StartsWith('@');
                sent.AddRange(BodyKinds.IsJson(value.Text) ? JsonScan.Parameters(value) : FormBody.Read(value));
                break;
            default:
                break;
        }
    }

    private void AddEncoded(Piece value)
    {
        var equals = value.Text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            var raw = value.Sub(equals + 1);
            sent.Add(new(value.Text[..equals], raw, raw.Text, value) { IsEncodedLater = true });
        }
        else if (value.Text.Contains('@', StringComparison.Ordinal))
        {
            ReadsFiles = true;
        }
        else
        {
            // Without a name curl encodes everything: a whole form given this way arrives as one value.
            ReadsFiles |= equals < 0;
        }
    }

    private static bool LooksLikeAddress(Piece word) =>
        word.Text.Contains("://", StringComparison.Ordinal) || word.Text.Contains("/services/", StringComparison.OrdinalIgnoreCase) || word.Text.Contains("salesforce.com", StringComparison.OrdinalIgnoreCase);
}
