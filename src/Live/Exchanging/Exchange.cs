using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A request and what came back, as it went over the wire. It holds secrets: only <see cref="Bundle"/> writes it out.</summary>
/// <param name="Step">What it was for, in a few words.</param>
internal sealed record Exchange(string Step, Outgoing Sent)
{
    /// <summary>0 when no answer came.</summary>
    public int Status { get; init; }

    public ImmutableArray<NameValue> Headers { get; init; } = [];

    public string Body { get; init; } = "";

    /// <summary>Why no answer came; empty where one did.</summary>
    public string Failure { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public TimeSpan Took { get; init; }

    /// <summary>It was carried out in a browser, and only its end was seen.</summary>
    public bool WasInBrowser { get; init; }

    public bool IsOk => Status is >= 200 and < 300;

    public override string ToString() => $"{Step}: {Sent.Method} {Sent.Address.AbsolutePath} {Status}";
}
