using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>One value of Status in Login History, alias LOGIN_STATUS in the Login event.</summary>
/// <param name="Code">The event's code; empty where only the text has been seen.</param>
/// <param name="Text">The English text; empty where none is published.</param>
public sealed record LoginStatus(string Code, string Text)
{
    /// <summary>Other spellings and translations that were seen.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public required string Meaning { get; init; }

    /// <summary>Which part of the login speaks: oauth, user, network, saml …</summary>
    public required string Layer { get; init; }

    /// <summary>True when only the code's name is known: shown, but never ranked on.</summary>
    public bool IsReadFromNameOnly { get; init; }

    /// <summary>True where another status has the same text and is the usual one: found by its code only.</summary>
    public bool IsRareNamesake { get; init; }

    public string Note { get; init; } = "";

    public required Confidence Confidence { get; init; }

    /// <summary>What to show: the text, or the code where no text is published.</summary>
    public string Name => Text.Length > 0 ? Text : Code;

    /// <summary>The cause makes up this part of the rows with this status (0 to 1, judged).</summary>
    public Trace Share(double part) => new(this, part);

    public bool Equals(LoginStatus? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code + Text);
}

/// <summary>A Login History row that a cause leaves, and the cause's part in all rows of this kind.</summary>
public sealed record Trace(LoginStatus Status, double Part);
