using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Web;

/// <summary>What was given, read and diagnosed.</summary>
internal sealed record Examination(Given Given, ImmutableArray<Document> Documents, ImmutableArray<Fact> Stated, Diagnosis Diagnosis, DiagnosisReport Report)
{
    /// <summary>The facts that could be read, as they were stated. The others are not shown again: one may be a secret in the wrong place.</summary>
    public ImmutableArray<string> Facts { get; private init; } = [];

    /// <summary>What could not be read, each in a sentence.</summary>
    public ImmutableArray<string> Troubles { get; private init; } = [];

    /// <summary>The change that ends the likeliest cause; null where there is nothing to plan.</summary>
    public FixReport? Plan(Desk desk) =>
        Report.Causes is [var first, ..] && FixAction.Run(new(Documents, Given.Named(Stated), desk.Now) { For = first.Id, Wishes = Given.Wishes, Original = name => Given.Drops.Select(drop => desk.Shelf.Find(drop)?.Original(name)).FirstOrDefault(bytes => bytes is not null) }) is Reading<FixReport>.Accepted { Value: var plan } ? plan : null;

    public static Examination Of(Given given, Desk desk, CancellationToken stop)
    {
        var troubles = ImmutableArray.CreateBuilder<string>();
        var gathered = given.Drops.Select(name => desk.Shelf.Find(name)).Select(files => Read(files, troubles)).OfType<Gathering>().ToList();
        var (looked, facts) = (given.Facts.Where(Rows.IsAnswer).ToList(), given.Facts.Where(fact => !Rows.IsAnswer(fact)));
        ImmutableArray<Document> documents = [.. string.IsNullOrWhiteSpace(given.Text) ? [] : new[] { Door.OpenText(Marks.Pasted, given.Text) }, .. gathered.SelectMany(one => one.Documents), .. looked.Select(Rows.Line).OfType<string>().Select(line => Door.OpenText(Rows.Source, line))];
        var stated = Stating(facts.Concat(looked.Select(Rows.Fact).OfType<string>()), troubles);
        var logs = gathered.SelectMany(one => one.Logs).ToList();
        var (diagnosis, rows) = DiagnoseAction.Run(documents, stated, desk.Now, question => logs.Count == 0 ? new() : JoinedRows.Of(logs, question, new LogOptions(), stop));
        var report = DiagnosisReport.Of(diagnosis, documents, rows, gathered.SelectMany(one => one.Notes));
        return new(given, documents, stated, diagnosis, report)
        {
            Troubles = troubles.ToImmutable(),
            Facts = [.. given.Facts.Where(fact => Rows.IsAnswer(fact) || StatedFacts.Read(fact) is Reading<ImmutableArray<Fact>>.Accepted)],
        };
    }

    private static Gathering? Read(Dropped? files, ImmutableArray<string>.Builder troubles)
    {
        if (files is null)
        {
            troubles.Add("Files that were dropped earlier had to make room for newer ones: drop them again.");
            return null;
        }

        if (files.Gathering is Reading<Gathering>.Accepted { Value: var gathering })
        {
            return gathering;
        }

        troubles.AddRange(((Reading<Gathering>.Rejected)files.Gathering).Why.Split('\n'));
        return null;
    }

    private static ImmutableArray<Fact> Stating(IEnumerable<string> words, ImmutableArray<string>.Builder troubles)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var one in words)
        {
            if (StatedFacts.Read(one) is Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
            {
                facts.AddRange(read);
            }
            else
            {
                troubles.Add(((Reading<ImmutableArray<Fact>>.Rejected)StatedFacts.Read(one)).Why.Replace("--fact ", "", StringComparison.Ordinal));
            }
        }

        return facts.ToImmutable();
    }
}
