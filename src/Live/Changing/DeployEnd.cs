using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>What came of a deployment.</summary>
public abstract record DeployEnd
{
    private DeployEnd()
    {
    }

    /// <summary>The org says that it succeeded.</summary>
    public sealed record Succeeded : DeployEnd;

    /// <summary>The org says that it failed, and nothing of it was kept.</summary>
    /// <param name="Problems">In Salesforce's words.</param>
    public sealed record Failed(ImmutableArray<string> Problems) : DeployEnd;

    /// <summary>It was not taken.</summary>
    public sealed record NotTaken(Obstacle Obstacle) : DeployEnd;

    /// <summary>No answer tells what came of it: only the org's state can.</summary>
    /// <param name="Id">The deployment's id; empty where not even that came back.</param>
    public sealed record NotKnown(string Id, string Why) : DeployEnd;
}
