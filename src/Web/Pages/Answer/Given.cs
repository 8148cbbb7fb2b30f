using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Web;

/// <summary>What a person gave: words, facts, files. It travels in the form from answer to answer; nothing of it is kept here.</summary>
/// <param name="Text">What was pasted.</param>
/// <param name="Facts">Facts as <c>name=value</c>.</param>
/// <param name="Drops">Names of dropped files on the shelf.</param>
internal sealed record Given(string Text, ImmutableArray<string> Facts, ImmutableArray<string> Drops)
{
    /// <summary>How the fields of decisions begin.</summary>
    public const string Wish = "wish-";

    public static Given Nothing { get; } = new("", [], []);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Facts.IsEmpty && Drops.IsEmpty;

    /// <summary>What was decided about the change, by the name of the decision: <c>permission-set</c>.</summary>
    public ImmutableArray<(string Name, string Value)> Decided { get; private init; } = [];

    /// <summary>The decisions that a plan takes.</summary>
    public Wishes Wishes => new() { PermissionSet = Decision("permission-set"), RunAs = Decision("run-as"), Callback = Decision("callback") };

    /// <summary>The stated facts, and with them the app where the files hold several.</summary>
    public IReadOnlyCollection<Fact> Named(IReadOnlyCollection<Fact> stated) =>
        Decision("app") is { } app && StatedFacts.From("app", App.Name, app) is { } fact ? [.. stated, fact] : stated;

    /// <summary>Takes it from a form; files that came with it go to the shelf.</summary>
    public static Given Of(Posted form, Shelf shelf)
    {
        var gone = form.All("drop").ToHashSet(StringComparer.Ordinal);
        var drops = form.All("shelf").Where(name => !gone.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        if (!form.Files.IsEmpty)
        {
            drops.Add(shelf.Put(Dropped.Of(form)));
        }

        // Of two answers to the same question the later one counts.
        var facts = form.All("fact").Where(fact => !gone.Contains(fact)).Select(fact => fact.Trim()).GroupBy(Name, StringComparer.Ordinal).Select(same => same.Last());
        return new(shelf.Recall(form["pasted"], form["text"]), [.. facts], [.. drops])
        {
            Decided = [.. form.Fields.Where(field => field.Name.StartsWith(Wish, StringComparison.Ordinal) && field.Value.Trim().Length > 0).Select(field => (field.Name[Wish.Length..], field.Value.Trim()))],
        };
    }

    private string? Decision(string name) => Decided.LastOrDefault(one => one.Name == name).Value;

    private static string Name(string fact) => fact[..(fact.IndexOfAny(['=', ':']) is > 0 and var cut ? cut : fact.Length)].Trim();
}
