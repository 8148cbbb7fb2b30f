using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>The format of rule files, version 1.</summary>
public static class Shapes
{
    /// <summary>The version of the format.</summary>
    public const string Version = "1";

    /// <summary>The key a rule file is recognised by.</summary>
    public const string Mark = "sfoauth-rules";

    public static readonly Shape File = new("the file", "A rule file is one YAML document.",
    [
        new(Mark, Version, "says that this is a rule file, and in which version of the format", IsRequired: true),
        new("vendor", "text", "who states these rules; printed as their origin beside the file's name"),
        new("answers", "list", "the messages by which a failure of yours is recognised"),
        new("causes", "list", "the causes behind them, and behind the answers of Salesforce", IsRequired: true),
    ]);

    public static readonly Shape Answer = new("an answer", "A message that your app, library or endpoint gives. Without `text`, `pattern` and `error` there would be nothing to look for.",
    [
        new("id", "kebab-case", "its name, by which causes refer to it; no other answer may have it", IsRequired: true),
        new("endpoint", $"one of {Kebabs<Endpoint>()}", "who says it; `client` for your own app", IsRequired: true),
        new("text", "text, or a list of texts", "the exact words, found in any case of letters; at least 8 characters that no answer of sfoauth's own holds"),
        new("pattern", "text, or a list of texts", "words with gaps: `{number}` is up to 20 digits, `{id}` a record id of 15 or 18 characters, `{word}` up to 80 characters without a blank, `{text}` up to 160 of one line; `{{` and `}}` are braces. At most 8 gaps, never side by side; three characters come before the first"),
        new("error", "text", "the error code that comes with it; one of your own is found by itself, one of Salesforce's needs a text beside it"),
        new("flows", $"list of {Kebabs<Flow>()}", "the flows under which it occurs; without it, any"),
        new("status", "number, 100 to 599", "the HTTP status"),
        new("login_history", "text", "what Login History shows for the same attempt"),
        new("retry", "`no`, or `yes` and when", "whether repeating without a change can help: `no`, `yes`, or `yes, after a minute`"),
        new("note", "text", "what else there is to know"),
        new("confidence", $"one of {Kebabs<Confidence>()}", "how firm it is that this is said; above `claimed` it needs a source", IsRequired: true),
        new("sources", "text, or a list of texts", "addresses or documents that show it"),
    ]);

    public static readonly Shape Cause = new("a cause", "A reason why a login fails. It is ranked, ruled out and confirmed by the same rules as the causes of sfoauth.",
    [
        new("slug", "kebab-case", "its name for ever; reads well after \"the login failed because of …\", and no other cause may have it", IsRequired: true),
        new("title", "text, one line", "names the fault, gives no advice", IsRequired: true),
        new("because", "text", "what is wrong and why the login then fails", IsRequired: true),
        new("stage", $"one of {Kebabs<Stage>()}", "where on its way the attempt fails", IsRequired: true),
        new("given", "claims", "where the cause can exist at all, usually the flow or the app"),
        new("when", "claims", "the state that is the cause; in a healthy org it does not hold", IsRequired: true),
        new("fix", "claims", "the state that ends it", IsRequired: true),
        new("says", "list", "the answers it earns", IsRequired: true),
        new("leaves", "list", "the Login History rows it leaves"),
        new("row", $"one of {Kebabs<HistoryRow>()}", "what the newest Login History row shows; without it `failure` where rows are listed, else not known"),
        new("steady", "yes or no", "once there, it refuses every attempt until somebody changes something; without it, yes"),
        new("clues", "list", "soft evidence for and against"),
        new("rarity", $"one of {Kebabs<Rarity>()}", "how often it is behind a failure of which nothing else is known; without it `uncommon`"),
        new("rivals", "list", "how to tell it from the causes it is taken for", IsRequired: true),
        new("change", "list", "the steps that end it", IsRequired: true),
        new("security_cost", "text", "what the change opens up", IsRequired: true),
        new("verify", "text", "what a success looks like, and where", IsRequired: true),
        new("sources", "list", "who says so", IsRequired: true),
    ]);

    public static readonly Shape Sign = new("an entry of says", "The cause's part in all failures that are answered so.",
    [
        new("answer", "id", "an answer of a rule file, or one of sfoauth's own (docs/errors.md)", IsRequired: true),
        new("part", "number, above 0 to 1", "of a hundred such failures, this cause is behind so many; at most 0.5 of an answer of sfoauth's own, and together at most 1 of one of yours", IsRequired: true),
    ]);

    public static readonly Shape Trace = new("an entry of leaves", "The cause's part in all rows of this kind.",
    [
        new("status", "text or code", "a status of Login History (docs/statuses.md)", IsRequired: true),
        new("part", "number, above 0 to 0.5", "of a hundred such rows, this cause is behind so many", IsRequired: true),
    ]);

    public static readonly Shape Clue = new("a clue", "Where the claims hold, the cause is so many times likelier than its rivals.",
    [
        new("if", "claims", "what is observed", IsRequired: true),
        new("ratio", "number, 0.05 to 10", "above 1 speaks for the cause, below 1 against it", IsRequired: true),
        new("basis", "text", "where the ratio comes from; without it `judged`"),
    ]);

    public static readonly Shape Rival = new("a rival", "An observation that tells another cause from this one.",
    [
        new("cause", "slug", "a cause of sfoauth or of a rule file", IsRequired: true),
        new("text", "text", "what would be seen if it was that one", IsRequired: true),
    ]);

    public static readonly Shape Step = new("a step", "`Instead` names an alternative; steps for `Connected app` and `External client app` are shown for that kind of app.",
    [
        new("where", "text, up to 40 characters", "the place of the change: `Connected app`, `External client app`, `Client`, `User`, `Org`, `Metadata`, `Instead`, or a place of yours", IsRequired: true),
        new("text", "text", "what to do there; `{app}`, `{user}`, `{host}` and `{time}` become those of the failure", IsRequired: true),
    ]);

    public static readonly Shape Source = new("a source", "Who says so, and how firm it is.",
    [
        new("confidence", $"one of {Kebabs<Confidence>()}", "`official` is the documentation of whoever built the thing", IsRequired: true),
        new("at", "text", "an address or a document", IsRequired: true),
        new("says", "text", "what it shows"),
    ]);

    /// <summary>Every block, outermost first.</summary>
    public static ImmutableArray<Shape> All { get; } = [File, Answer, Cause, Sign, Trace, Clue, Rival, Step, Source];

    private static string Kebabs<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(Kebab.Of));
}
