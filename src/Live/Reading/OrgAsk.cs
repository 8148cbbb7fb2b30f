using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>One look-up at an org.</summary>
/// <param name="Source">What is looked at, as it is called in messages, in the trace and where rows are quoted: <c>Login History</c>.</param>
/// <param name="Text">The query, or what is read.</param>
public sealed record OrgAsk(string Source, AskKind Kind, string Text)
{
    /// <summary>So many rows are read; what is beyond them counts as not seen.</summary>
    public int Most { get; init; } = 2_500;

    /// <summary>The rows are kept as a sheet with these columns beside the org's own: logs are read as logs, wherever they come from.</summary>
    public ImmutableArray<(string Name, string Value)> Columns { get; init; }

    public bool IsSheet => !Columns.IsDefault;

    /// <summary>The type of metadata and the full names, where metadata is read.</summary>
    public static OrgAsk Metadata(string source, string type, params IEnumerable<string> names) => new(source, AskKind.Metadata, $"{type}: {string.Join(", ", names)}");

    /// <summary>A question in SOQL.</summary>
    public static OrgAsk Query(string source, string soql) => new(source, AskKind.Query, soql);

    /// <summary>A question in SOQL to the Tooling API.</summary>
    public static OrgAsk Tooling(string source, string soql) => new(source, AskKind.Tooling, soql);
}

/// <summary>How an org is asked.</summary>
public enum AskKind
{
    Query,
    Tooling,

    /// <summary>readMetadata of SOAP.</summary>
    Metadata,
}
