using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>One thing that was observed: an answer, a page, a Login History status, a client's complaint.</summary>
/// <param name="Slice">Where it stands, verbatim.</param>
public sealed record Symptom(Slice Slice)
{
    /// <summary>The <c>error</c> code, or empty.</summary>
    public string Error { get; init; } = "";

    /// <summary>The <c>error_description</c> or message, or empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>HTTP status, or 0.</summary>
    public int Status { get; init; }

    /// <summary>The refusals these words can be.</summary>
    public ImmutableArray<Refusal> Candidates { get; init; } = [];

    /// <summary>The Login History status, when it is one.</summary>
    public LoginStatus? LoginStatus { get; init; }

    /// <summary>True when it is told beside: what another test or an earlier try answered.</summary>
    public bool IsAside { get; init; }

    /// <summary>True when a client only says that it failed, and hides how Salesforce put it.</summary>
    public bool IsHollow => LoginStatus is null && !Candidates.IsEmpty && Candidates.All(refusal => !refusal.Hides.IsEmpty);

    /// <summary>True when the words are Salesforce's own and not a client's.</summary>
    public bool IsFromServer => LoginStatus is not null || Candidates.Any(refusal => refusal.Endpoint is not Endpoint.Client);

    /// <summary>Two symptoms with the same key are the same observation, made twice.</summary>
    public string Key => LoginStatus is { } status
        ? "status:" + status.Name
        : string.Join(",", Candidates.Select(refusal => refusal.Id).Order(StringComparer.Ordinal)) + "|" + (Candidates.IsEmpty ? Error + Description : "");

    /// <summary>As the wire has it: <c>invalid_grant: ip restricted</c>.</summary>
    public string Words =>
        LoginStatus is { } row ? $"Login History: {row.Name}"
        : (Error, Description) switch
        {
            ("", "") => Slice.Text,
            (var error, "") => error,
            ("", var description) => description,
            var (error, description) => $"{error}: {description}",
        };
}
