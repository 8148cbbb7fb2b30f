using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Tells what a body is: by the header that declares it, and by its own looks.</summary>
internal static class BodyKinds
{
    /// <summary>The kind of a body. The server believes the header; a JSON body is none of the others whatever the header says.</summary>
    public static BodyKind Of(ImmutableArray<Header> headers, string body, BodyKind undeclared)
    {
        var declared = headers.LastOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value.Text;
        return IsJson(body) ? BodyKind.Json : declared is null ? undeclared : OfType(declared);
    }

    public static bool IsJson(string body) => body.AsSpan().TrimStart() is ['{', not '{', ..] or ['[', ..];

    private static BodyKind OfType(string declared) => declared.Trim() switch
    {
        var type when type.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => BodyKind.Form,
        var type when type.Contains("json", StringComparison.OrdinalIgnoreCase) => BodyKind.Json,
        var type when type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) => BodyKind.Multipart,
        _ => BodyKind.Other,
    };
}
