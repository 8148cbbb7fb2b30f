using System.Collections.Immutable;

namespace SfOAuth.Dev.Measuring;

/// <summary>One C# file, measured.</summary>
/// <param name="IsOneType">It holds one top-level type, or a closed family of records that belongs together.</param>
/// <param name="IsTable">It holds data only: constants, read-only fields, enumerations. Such a file may be long.</param>
public sealed record FileSize(string Path, int Lines, bool IsOneType, bool IsTable)
{
    public ImmutableArray<MethodSize> Methods { get; init; } = [];

    public ImmutableArray<Mark> Marks { get; init; } = [];
}

/// <summary>One method, constructor, operator, accessor or local function with a body; a property that is one expression is none.</summary>
/// <param name="Nesting">How many control statements stand around the innermost one.</param>
public sealed record MethodSize(string Name, int Line, int Lines, int Parameters, int Nesting);

/// <summary>A word that does not belong into finished code.</summary>
public sealed record Mark(string Word, int Line);
