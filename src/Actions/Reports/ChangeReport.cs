using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>A dated change of Salesforce's own behaviour, as it stands on the day of the question.</summary>
/// <param name="SecondHand">True when the date was read in a quotation, not in Salesforce's own text.</param>
public sealed record ChangeReport(string Id, string Effective, string What, bool InForce, bool SecondHand, string ReadOn, string Confidence, string Source)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The changes that a cause names among its conditions.</summary>
    internal static IEnumerable<ChangeReport> Behind(RootCause cause, World world) => Named(cause.When).Select(change => Of(change, world));

    /// <summary>Changes that will make today's set-up fail, though they do not yet.</summary>
    internal static IEnumerable<ChangeReport> Ahead(World world) =>
        from cause in Catalogue.Causes
        from way in cause.When is AnyClaim any ? any.Parts : [cause.When]
        where way is AllClaim all && all.Parts.All(part => part.Holds(world) is Verdict.Yes || Dated(part) is not null)
        from change in Named(way)
        where Of(change, world) is { InForce: false }
        select Of(change, world);

    internal string Sentence() =>
        $"{(InForce ? "Since" : "From")} {Effective}: {What}{(SecondHand ? $" The date is second-hand, read on {ReadOn}." : "")}";

    private static ChangeReport Of(PlatformChange change, World world) =>
        new(change.Id, change.Effective.ToString(Day), change.What, world.Get(Incident.Today) is { } today && change.IsInForce(today),
            change.IsSecondHand, change.ReadOn.ToString(Day), Kebab.Of(change.Confidence.ToString()), change.Source);

    private static IEnumerable<PlatformChange> Named(Claim claim) => claim switch
    {
        Joined joined => joined.Parts.SelectMany(Named).Distinct(),
        _ => Dated(claim) is { } change ? [change] : [],
    };

    private static PlatformChange? Dated(Claim claim) =>
        claim is TestClaim<DateTimeOffset> dated && dated.Of == Incident.Today
            ? Vocabulary.Changes.FirstOrDefault(change => change.InForce is TestClaim<DateTimeOffset> own && own.Words == dated.Words)
            : null;
}
