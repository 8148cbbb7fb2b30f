using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>A place in an org where evidence stands. Each may be out of sight, and says so.</summary>
internal abstract class OrgSource
{
    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>The settings it can tell.</summary>
    public abstract ImmutableArray<Setting> Tells { get; }

    /// <summary>Any of these gives full sight; none: everybody sees it.</summary>
    public virtual ImmutableArray<Permission> Needs => [];

    /// <summary>Read for every failure, whatever it is.</summary>
    public virtual bool IsBasic => false;

    /// <summary>What is to be asked next, given what is known so far: nothing where something it builds on is not there yet.</summary>
    public abstract IEnumerable<OrgAsk> Asks(OrgView view);

    /// <summary>What the answers say.</summary>
    public abstract void Tell(OrgView view, OrgBook book);

    /// <summary>Why this source could not be read, or not wholly; null where it was, or was not asked.</summary>
    public string? WhyUnseen(OrgView view)
    {
        var looks = view.Org.Of(Name).ToList();
        if (looks.Count == 0)
        {
            return null;
        }

        var needed = Needs.IsEmpty || view.Sees(this) ? "" : $"{string.Join(" or ", Needs.Select(one => one.Name))} is needed";
        return looks.Find(look => !look.IsAnswered && !looks.Exists(other => other.IsAnswered && other.Ask.Kind != look.Ask.Kind)) is { Obstacle: { } obstacle }
                ? needed.Length > 0 && obstacle.Kind is ObstacleKind.NotVisible ? $"{obstacle.Why.TrimEnd('.')}; {needed}." : obstacle.Why
            : needed.Length > 0 ? $"{Name}: only in part visible to {view.ReaderName}, {(view.KnowsPermissions ? $"who lacks {string.Join(" and ", Needs.Select(one => one.Name))}" : $"of whom I do not know whether they have {string.Join(" or ", Needs.Select(one => one.Name))}")}."
            : looks.Exists(look => look.IsCut) ? $"{Name}: the org has more rows than it hands out; what is not among them may still be there."
            : null;
    }

    /// <summary>Everything there is was seen: then what is not there can be told.</summary>
    protected bool IsComplete(OrgView view) => view.Org.Find(Name) is not null && WhyUnseen(view) is null;
}
