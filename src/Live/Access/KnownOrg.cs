using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A login that exists somewhere.</summary>
/// <param name="Alias">What to say to <c>--org</c>.</param>
/// <param name="Origin">Where it is kept, in words.</param>
public sealed record KnownOrg(string Alias, string Origin)
{
    public string Username { get; init; } = "";

    public Uri? Instance { get; init; }

    public string OrgId { get; init; } = "";

    /// <summary>How it was logged in, in the words of its keeper; empty where it does not say.</summary>
    public string Flow { get; init; } = "";
}

/// <summary>The logins of a place.</summary>
/// <param name="Notes">What could not be looked at, and why.</param>
public sealed record OrgListing(ImmutableArray<KnownOrg> Orgs, ImmutableArray<string> Notes);
