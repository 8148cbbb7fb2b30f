using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>The rows of an answer, in the order of its columns. With a count and no rows for COUNT().</summary>
internal sealed record QueryResult(IObjectTable Table, ImmutableArray<QueryColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows, int? Count)
{
    /// <summary>True where rows stand for groups.</summary>
    public bool IsAggregate { get; init; }

    public string Type => IsAggregate ? "AggregateResult" : Table.Name;
}

/// <summary>A column of an answer.</summary>
internal sealed record QueryColumn(string Name, FieldKind Kind)
{
    public string? Function { get; init; }

    public string Path { get; init; } = "";
}
