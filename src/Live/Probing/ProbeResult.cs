using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>What became of a probe.</summary>
public enum ProbeOutcome
{
    /// <summary>Login, use and refreshes went through.</summary>
    Granted,

    /// <summary>Salesforce refused something.</summary>
    Refused,

    /// <summary>No answer came.</summary>
    Unanswered,
}

/// <summary>One step of a probe, without secrets.</summary>
public sealed record ProbeStep(string Name, string Method, string Url, int Status)
{
    /// <summary>What was sent.</summary>
    public ImmutableArray<NameValue> Parameters { get; init; } = [];

    /// <summary>What came back.</summary>
    public ImmutableArray<NameValue> Answer { get; init; } = [];

    public string Failure { get; init; } = "";

    public TimeSpan Took { get; init; }

    public bool IsOk { get; init; }
}

/// <summary>What a probe did and saw.</summary>
/// <param name="Bundle">The whole as evidence.</param>
public sealed record ProbeResult(ProbeOutcome Outcome, ImmutableArray<ProbeStep> Steps, Bundle Bundle)
{
    public ImmutableArray<string> Notes { get; init; } = [];

    public JwtClaims? Claims { get; init; }

    /// <summary>The phase that failed; null where none did.</summary>
    public ProbePhase? Failed { get; init; }

    /// <summary>The refresh token to keep from now on, where it was replaced by the probe.</summary>
    public Secret? NewRefreshToken { get; init; }

    /// <summary>What the login granted, with the newest tokens; null where it was refused.</summary>
    public TokenAnswer? Granted { get; init; }

    /// <summary>A replaced refresh token that was sent once more was refused, as it should be.</summary>
    public bool ReplayWasRefused { get; init; }

    /// <summary>Answers that count against the lock-out of the user: a password that was not accepted.</summary>
    public int CountsAgainstLockout { get; init; }
}
