namespace SfOAuth.Emulation;

/// <summary>An object that queries can read. A new one is one more table in <see cref="ObjectTables"/>.</summary>
internal interface IObjectTable
{
    /// <summary>The API name.</summary>
    string Name { get; }

    /// <summary>The first three characters of its ids; empty where rows have none.</summary>
    string Prefix { get; }

    IReadOnlyList<ObjectField> Fields { get; }

    /// <summary>The rows that this caller may see.</summary>
    IEnumerable<object> Rows(Caller caller);

    /// <summary>The field of this name; null where the object has none.</summary>
    ObjectField? Find(string field);
}

/// <summary>A field of an object. A path over a relationship (<c>Profile.Name</c>) is a field too.</summary>
/// <param name="Filters">False where Salesforce refuses the field in WHERE.</param>
internal sealed record ObjectField(string Name, FieldKind Kind, Func<Caller, object, object?> Read, bool Filters = true)
{
    public bool IsPath { get; } = Name.Contains('.', StringComparison.Ordinal);
}

/// <summary>What a field holds.</summary>
internal enum FieldKind
{
    Text,
    Id,
    Reference,
    Flag,
    Number,
    Time,

    /// <summary>An object of its own, written as JSON.</summary>
    Complex,
}
