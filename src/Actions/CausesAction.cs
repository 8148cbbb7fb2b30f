using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>Lists what can be diagnosed.</summary>
public static class CausesAction
{
    /// <summary>Every cause, in the order in which an attempt is judged.</summary>
    /// <param name="rules">The causes to list; the catalogue alone where none are given.</param>
    public static CausesReport Run(Rulebook? rules = null) => new([.. (rules ?? Rulebook.BuiltIn).Causes.Select(CauseLine.Of)]);
}

/// <summary>All causes.</summary>
public sealed record CausesReport(ImmutableArray<CauseLine> Causes)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.causes/1";
}

/// <summary>One cause in a list.</summary>
/// <param name="Id">The slug, for ever.</param>
/// <param name="Rarity">How often it is behind a failed login, from <c>near-zero</c> to <c>frequent</c>; judged.</param>
/// <param name="Confidence">How firm its best source is.</param>
/// <param name="BestCase">How firm its best case is.</param>
/// <param name="Caution">Said where no real case was seen or a rule file states it; else empty.</param>
public sealed record CauseLine(string Id, string Stage, string Title, string Rarity, string Confidence, string BestCase, string Caution)
{
    /// <summary>Former spellings of the slug.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Who states it where it is not the catalogue.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    internal static CauseLine Of(RootCause cause)
    {
        var page = Catalogue.Page(cause);
        return new(cause.Slug, Word(cause.Stage), Blanks.Fill(page.Title, World.Unknown), Word(cause.Rarity), Word(page.Confidence), Word(Catalogue.BestCase(cause)), CauseReport.CautionOf(cause))
        {
            Aliases = cause.Aliases,
            Origin = CauseReport.OriginOf(cause),
        };
    }

    private static string Word<T>(T value)
        where T : struct, Enum => Kebab.Of(value.ToString());
}
