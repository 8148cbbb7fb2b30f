using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>A query as it was read.</summary>
internal sealed record SoqlQuery(string From, ImmutableArray<SoqlField> Fields)
{
    public SoqlCondition? Where { get; init; }

    public ImmutableArray<(string Field, bool Descending)> OrderBy { get; init; } = [];

    public ImmutableArray<string> GroupBy { get; init; } = [];

    public int? Limit { get; init; }

    public int Offset { get; init; }

    /// <summary><c>SELECT COUNT() FROM …</c>: a number and no rows.</summary>
    public bool IsCountOnly { get; init; }
}

/// <summary>A field of the select list, a path over relationships, or a function of one.</summary>
/// <param name="Function">COUNT, COUNT_DISTINCT, MIN or MAX; null for the value itself.</param>
internal sealed record SoqlField(string Path, string? Function = null, string? Alias = null);

/// <summary>A condition over a row.</summary>
internal abstract record SoqlCondition
{
    private SoqlCondition()
    {
    }

    public sealed record And(SoqlCondition Left, SoqlCondition Right) : SoqlCondition;

    public sealed record Or(SoqlCondition Left, SoqlCondition Right) : SoqlCondition;

    public sealed record Not(SoqlCondition Inner) : SoqlCondition;

    /// <summary>The field is one of what another query finds.</summary>
    public sealed record Within(string Field, bool IsNot, SoqlQuery Query) : SoqlCondition;

    /// <summary>Field, operator, and the values to compare with (several for IN).</summary>
    public sealed record Compare(string Field, string Operator, ImmutableArray<object?> Values) : SoqlCondition;
}

/// <summary>A query that is refused, with the code that the REST API uses.</summary>
internal sealed class SoqlException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>Salesforce's own answer is not known.</summary>
    public bool IsModelled { get; init; }
}
