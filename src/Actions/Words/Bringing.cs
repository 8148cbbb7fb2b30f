using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>What would help where nothing explains a failure.</summary>
public static class Bringing
{
    public static ImmutableArray<string> ToBring { get; } =
    [
        "the answer word for word: body of the token response, or the whole URL of the error page or redirect (its query string holds the reason)",
        "the flow as a line, such as flow: jwt-bearer",
        "the Login History rows of the user around the failure: Setup › Login History, or the CSV",
        "the client's log with the request, secrets left in or out: they are hidden before anything is read",
    ];
}
