using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>What an import came to.</summary>
/// <param name="Rows">Rows that the store holds now.</param>
/// <param name="Days">Days of orgs that it holds now.</param>
public sealed record StoreImportReport(string Store, ImmutableArray<StoredFileReport> Files, long Rows, int Days, ImmutableArray<string> Notes)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.import/1";
}

/// <summary>What one file came to.</summary>
/// <param name="State"><c>imported</c>, or <c>known</c> where the same file had been imported before.</param>
/// <param name="Rows">Rows that were read.</param>
/// <param name="Added">Rows that the store did not hold; the others took the place of equal ones.</param>
/// <param name="Other">Rows of event types that are not read.</param>
/// <param name="Days">Days of orgs that were written.</param>
public sealed record StoredFileReport(string Name, string State, long Rows, long Added, long Other, int Days, ImmutableArray<string> Notes);
