using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The failure that an org is asked about: what is known of it, and nothing else.</summary>
/// <param name="App">The app's label or developer name; empty where it is not known.</param>
/// <param name="User">The user name; empty where it is not known.</param>
/// <param name="At">When it failed.</param>
/// <param name="Flow">The flow that failed.</param>
public sealed record OrgQuestion(string App = "", string User = "", DateTimeOffset? At = null, Flow? Flow = null)
{
    /// <summary>The user name stands in what the client sent; else a person says so.</summary>
    public bool IsUserSent { get; init; }

    /// <summary>The host to which the client sent its login; empty where it is not known.</summary>
    public string Host { get; init; } = "";
}
