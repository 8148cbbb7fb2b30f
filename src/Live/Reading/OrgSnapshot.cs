using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>What an org was asked and answered, without a secret. A diagnosis of it needs no org, and gives the same anywhere.</summary>
/// <param name="Host">The org's host.</param>
/// <param name="Reader">The user whose session asked; empty where that is not known.</param>
/// <param name="Version">The version of the API.</param>
/// <param name="ReadAt">When it was read.</param>
public sealed record OrgSnapshot(string Host, string Reader, string Version, DateTimeOffset ReadAt)
{
    /// <summary>The look-ups, in the order in which they were made.</summary>
    public ImmutableArray<OrgLook> Looks { get; init; } = [];

    /// <summary>What the person said of the failure when the org was asked.</summary>
    public OrgQuestion Question { get; init; } = new();

    /// <summary>Why nothing more was asked; empty where everything was that seemed useful.</summary>
    public string Stopped { get; init; } = "";

    /// <summary>The look-ups of a source; empty where it was not looked at.</summary>
    public IEnumerable<OrgLook> Of(string source) => Looks.Where(look => look.Ask.Source == source);

    /// <summary>The only look-up of a source; null where it was not looked at.</summary>
    public OrgLook? Find(string source) => Of(source).FirstOrDefault();

    public OrgSnapshot With(IEnumerable<OrgLook> more) => this with { Looks = [.. Looks, .. more] };
}
