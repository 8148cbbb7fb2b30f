namespace SfOAuth.Actions;

/// <summary>One column of the store.</summary>
/// <param name="Meaning">What stands in it, for the reference.</param>
public sealed record StoreColumn(string Name, StoreType Type, string Meaning);

/// <summary>The types that every engine knows.</summary>
public enum StoreType
{
    Text,
    Number,
    Flag,
    Moment,
    Day,
}
