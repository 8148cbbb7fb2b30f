using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>One request and its answer.</summary>
/// <param name="Status">0 when no answer came.</param>
/// <param name="Slice">Where it stands.</param>
public sealed record HttpExchange(
    string Method,
    string Url,
    ImmutableArray<KeyValuePair<string, string>> RequestHeaders,
    string RequestBody,
    int Status,
    ImmutableArray<KeyValuePair<string, string>> ResponseHeaders,
    string ResponseBody,
    Slice Slice)
{
    /// <summary>The browser's own word for a failure without an answer, such as <c>net::ERR_NAME_NOT_RESOLVED</c>.</summary>
    public string Failure { get; init; } = "";
}
