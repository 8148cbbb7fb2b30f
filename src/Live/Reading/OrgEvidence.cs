using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>What an org's answers say about one failure, and what they could not show.</summary>
public sealed record OrgEvidence
{
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Settings that stay unknown, and why.</summary>
    public required ImmutableDictionary<Setting, string> Lacking { get; init; }

    /// <summary>Files of metadata, read as those of a project.</summary>
    public required ImmutableArray<Document> Files { get; init; }

    /// <summary>Rows of Login History and of the Identity Provider Event Log, read as any login log.</summary>
    public required ImmutableArray<Document> Logs { get; init; }

    /// <summary>From when to when every row of Login History was seen, also where there is none; null where some may be out of sight.</summary>
    public required (DateTimeOffset From, DateTimeOffset To)? Covered { get; init; }

    /// <summary>The last success, what changed since, and the failures, oldest first.</summary>
    public required ImmutableArray<OrgMoment> Timeline { get; init; }

    /// <summary>What was not seen, in sentences.</summary>
    public required ImmutableArray<string> Unseen { get; init; }

    /// <summary>The app as the org or the person calls it; empty where neither does.</summary>
    public required string App { get; init; }

    /// <summary>Reads what was answered, for one failure.</summary>
    public static OrgEvidence Of(OrgSnapshot org, OrgQuestion question)
    {
        var view = new OrgView(org, question);
        var book = new OrgBook();
        var unseen = new List<string>();
        foreach (var source in OrgSources.All)
        {
            source.Tell(view, book);
            if (source.WhyUnseen(view) is { } why)
            {
                unseen.Add(why);
                foreach (var setting in source.Tells)
                {
                    book.Lack(setting, why);
                }
            }
        }

        if (org.Stopped.Length > 0)
        {
            unseen.Add(org.Stopped);
            foreach (var setting in OrgSources.All.SelectMany(source => source.Tells))
            {
                book.Lack(setting, org.Stopped);
            }
        }

        return new()
        {
            Facts = book.Facts,
            Lacking = book.Lacking.ToImmutableDictionary(),
            Files = [.. org.Looks.Where(look => look.Ask.Kind is AskKind.Metadata).SelectMany(look => look.Documents)],
            Logs = [.. org.Looks.Where(look => look.Ask.IsSheet && !look.Rows.IsEmpty).SelectMany(look => look.Documents)],
            Covered = LoginHistorySource.Covered(view),
            Timeline = OrgMoment.Of(view),
            Unseen = [.. unseen.Distinct(StringComparer.Ordinal)],
            App = view.App?.Label ?? view.AppName,
        };
    }
}
