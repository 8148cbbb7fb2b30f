using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>
/// Reads facts from requests and the answers to them: a <c>curl</c> command, raw HTTP, a transcript, an
/// authorize address, a form, a log line, a HAR file. Of several requests the last that was refused counts.
/// A fact is certain or it is not given: from what is absent something follows only where the whole request is shown.
/// </summary>
internal static class RequestReader
{
    private static readonly ImmutableArray<Func<Conversation, IEnumerable<Found>>> Rules =
    [
        EndpointRules.Read, HostRules.Read, GrantRules.Read, BodyRules.Read, KeyRules.Read, SecretRules.Read, CompletenessRules.Read,
        RedirectRules.Read, PkceRules.Read, ScopeRules.Read, AuthorizeRules.Read, AssertionRules.Read, TokenRules.Read, GrantedScopeRules.Read,
        TimeRules.Read,
    ];

    /// <summary>The facts in the order of the rules, each setting once.</summary>
    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        var conversation = new Conversation(HarScan.Looks(excerpt.Text) ? HarScan.Read(excerpt.Text) : Transcript.Read(excerpt.Text));
        var facts = Rules.SelectMany(rule => rule(conversation)).Select(found => found.In(excerpt))
            .Concat(CallbackLines.Read(excerpt, conversation))
            .DistinctBy(fact => fact.Setting)
            .ToList();
        return facts.Exists(fact => fact.Setting == Salesforce.Client.LoginHost) ? facts : [.. facts, .. HostReader.Read(excerpt)];
    }
}
