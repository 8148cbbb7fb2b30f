using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>One answer a client can get: who gives it, when, and the causes behind it.</summary>
public sealed record AnswerPageReport
{
    /// <summary>Its name for ever.</summary>
    public required string Id { get; init; }

    /// <summary>Who answers so, in kebab-case; <c>client</c> where the words are the client's own.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The flows under which it is seen; empty means any.</summary>
    public required ImmutableArray<string> Flows { get; init; }

    /// <summary>HTTP status, or null where no source recorded it.</summary>
    public required int? Status { get; init; }

    public required string Error { get; init; }

    public required string Description { get; init; }

    /// <summary>Further spellings.</summary>
    public required ImmutableArray<string> AlsoSpelt { get; init; }

    /// <summary>The causes behind it, likeliest first, with their parts (judged).</summary>
    public required ImmutableArray<CausePartReport> Causes { get; init; }

    /// <summary>What tells those causes apart from one another.</summary>
    public required ImmutableArray<RivalReport> TellApart { get; init; }

    public required string LoginHistory { get; init; }

    public required string Retry { get; init; }

    public required string Note { get; init; }

    public required string Confidence { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Who states it where it is not the vocabulary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>The answer in one line: <c>invalid_grant: ip restricted</c>.</summary>
    public static string Words(Refusal refusal) => (refusal.Error, refusal.Description) switch
    {
        ("", "") => refusal.Phrases is [var first, ..] ? first : refusal.Patterns is [var pattern, ..] ? pattern.Text : refusal.Id,
        (var error, "") => error,
        ("", var description) => description,
        var (error, description) => $"{error}: {description}",
    };

    internal static AnswerPageReport Of(Refusal refusal, Rulebook rules)
    {
        var causes = CausePartReport.Of(rules, cause => cause.PartIn(refusal));
        return new()
        {
            Id = refusal.Id,
            Endpoint = Kebab.Of(refusal.Endpoint.ToString()),
            Flows = [.. refusal.Flows.Select(flow => Kebab.Of(flow.ToString()))],
            Status = refusal.Status is 0 ? null : refusal.Status,
            Error = refusal.Error,
            Description = refusal.Description,
            AlsoSpelt = [.. refusal.Phrases.Concat(refusal.Patterns.Select(pattern => pattern.Text)).Where(phrase => !HearsayCodes.All.Any(code => code.Word.Equals(phrase, StringComparison.OrdinalIgnoreCase)))],
            Causes = causes,
            TellApart = Rivals(causes, rules),
            LoginHistory = refusal.LoginHistory,
            Retry = refusal.Retry,
            Note = refusal.Note,
            Confidence = Kebab.Of(refusal.Confidence.ToString()),
            Sources = refusal.Sources,
            Origin = refusal.Origin.Length > 0 ? refusal.Origin : null,
        };
    }

    /// <summary>Each pair once, told by the likelier of the two.</summary>
    internal static ImmutableArray<RivalReport> Rivals(ImmutableArray<CausePartReport> causes, Rulebook rules) =>
    [
        .. from one in causes
           from rival in Catalogue.Page(rules.Find(one.Id)!).Rivals
           let at = causes.IndexOf(causes.FirstOrDefault(other => other.Id == rival.Label)!)
           where at >= 0 && (at > causes.IndexOf(one) || !Tells(rules.Find(causes[at].Id)!, one.Id))
           select new RivalReport(one.Id, rival.Label, Blanks.Fill(rival.Text, World.Unknown)),
    ];

    private static bool Tells(RootCause cause, string rival) => Catalogue.Page(cause).Rivals.Any(other => other.Label == rival);
}

/// <summary>A cause and its part of all failures that are answered so.</summary>
public sealed record CausePartReport(string Id, string Title, double Part, string Caution)
{
    internal static ImmutableArray<CausePartReport> Of(Rulebook rules, Func<RootCause, double> part) =>
    [
        .. rules.Causes.Select(cause => (Cause: cause, Part: part(cause))).Where(pair => pair.Part > 0)
            .OrderByDescending(pair => pair.Part).ThenBy(pair => pair.Cause.Slug, StringComparer.Ordinal)
            .Select(pair => new CausePartReport(pair.Cause.Slug, Blanks.Fill(Catalogue.Page(pair.Cause).Title, World.Unknown), pair.Part, CauseReport.CautionOf(pair.Cause))),
    ];
}
