namespace SfOAuth.Actions;

/// <summary>Engines that read the store. The views are the same words for all; the table underneath is declared in the engine's own.</summary>
public enum StoreDialect
{
    DuckDb,
    Spark,
    Trino,
}
