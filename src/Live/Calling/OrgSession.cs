using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>An org, and the session with which it is asked.</summary>
/// <param name="Instance">The host of the org's API, usually its My Domain.</param>
/// <param name="AccessToken">Goes into the header of each call and nowhere else.</param>
/// <param name="Origin">Where the session was found, in words: <c>Salesforce CLI, alias prod</c>.</param>
public sealed record OrgSession(Uri Instance, Secret AccessToken, string Origin)
{
    /// <summary>The user whose session it is; empty where that is not known yet.</summary>
    public string Username { get; init; } = "";

    /// <summary>The version of the API that the login names: <c>64.0</c>; empty where it names none.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>A session in the place of one that has expired; null where only a person can give one.</summary>
    public Func<CancellationToken, Task<OrgSession?>>? Renew { get; init; }
}
