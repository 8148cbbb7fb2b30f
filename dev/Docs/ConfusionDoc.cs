using System.Collections.Immutable;
using System.Text;
using SfOAuth.Demonstration;

namespace SfOAuth.Dev.Docs;

/// <summary>What is taken for what, found out by running the loop: the emulator broken, a client probing, the diagnosis told more and more.</summary>
internal static class ConfusionDoc
{
    private const string Intro = """
        # What is taken for what
        Every cause that a server can show was put into a healthy [emulated org](emulator.md); a client probed it on the way on which
        Salesforce's answer tells most, and the diagnosis was made three times: from what the client saw alone, with Login History and
        Setup beside it, and with everything known. Then the change was made and the client tried again. The emulator and the diagnosis
        read the same statements, so this proves that they agree with each other, not that they agree with Salesforce; for that there
        are the [cases of the causes](causes/README.md).

        A way marked with ~ is one on which the words of the answer are modelled.


        """;

    private static readonly Lazy<ImmutableArray<LoopRecord?>> Atlas = new(() => Task.Run(LoopAtlas.RunAllAsync).GetAwaiter().GetResult());

    public static string Write()
    {
        var met = Atlas.Value.OfType<LoopRecord>().ToList();
        return new StringBuilder(Markdown.Written).Append(Intro).Append(Summary(met))
            .Append("\n\n## The matrix\nWhich cause is named first from the client's view alone, and what it then really was.\n\n")
            .Append(Markdown.Table(["Named first", "Right", "Really was another"], met.GroupBy(record => record.Client.First.FirstOrDefault() ?? "nothing").OrderBy(group => group.Key, StringComparer.Ordinal).Select(Mistaken)))
            .Append("## Cause by cause\n\n")
            .Append(Markdown.Table(["Cause", "Way", "Answer", "Client alone", "With the org", "With everything", "After the change"], met.Select(Row)))
            .Append("## What cannot hold\nThe laws are: among the first three from the client's view, first with the org's evidence, confirmed with everything, granted after the change. The exceptions:\n\n")
            .Append(Markdown.Table(["Cause", "Law", "Why not"], Limits()))
            .ToString().TrimEnd('\n') + "\n";
    }

    private static string Summary(List<LoopRecord> met) =>
        $"Of {LoopAtlas.Causes.Length} causes {met.Count} were met by a client. The true cause came first in {met.Count(one => one.Client.Rank == 1)} and among the first three in {met.Count(one => one.Client.Rank is 1 or 2 or 3)} from the client's view alone; "
        + $"first in {met.Count(one => one.WithOrg.Rank == 1)} with the org's evidence; confirmed in {met.Count(one => one.Complete.IsConfirmed)} with everything known. After the change {met.Count(one => one.Mended)} were granted.";

    private static string[] Mistaken(IGrouping<string, LoopRecord> group) =>
    [
        group.Key is "nothing" ? "nothing" : Markdown.Cause(group.Key), group.Any(record => record.Cause.Slug == group.Key) ? "yes" : "",
        string.Join(", ", group.Where(record => record.Cause.Slug != group.Key).Select(record => Markdown.Cause(record.Cause.Slug))),
    ];

    private static string[] Row(LoopRecord record) =>
    [
        Markdown.Cause(record.Cause.Slug), record.Route + (record.InItsOwnWords ? "" : " ~"), $"[{record.Said}](errors.md#{record.Said})",
        Place(record.Client), Place(record.WithOrg), Place(record.Complete), record.Mended ? "granted" : "refused",
    ];

    private static string Place(Reader reader) => reader.Rank switch
    {
        0 => $"not named; {reader.First.FirstOrDefault()}",
        1 => reader.IsConfirmed ? "confirmed" : "first",
        _ => $"{reader.Rank}, behind {reader.First.FirstOrDefault()}",
    };

    private static IEnumerable<string[]> Limits() =>
        from list in new[] { ("met by a client", KnownLimits.Unmet), ("first three", KnownLimits.FromClient), ("first with the org", KnownLimits.WithOrg), ("confirmed", KnownLimits.Complete) }
        from limit in list.Item2.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        select new[] { Markdown.Cause(limit.Key), list.Item1, limit.Value };
}
