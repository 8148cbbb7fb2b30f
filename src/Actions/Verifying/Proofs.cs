using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;
using SfOAuth.Verifying;

namespace SfOAuth.Actions;

/// <summary>What a trace proves, and what not.</summary>
/// <param name="user">The user's name as far as known.</param>
internal sealed class Proofs(VerifyRequest request, string user)
{
    /// <summary>The strongest: Salesforce's own record.</summary>
    /// <param name="lasted">It was looked at again for as long as was asked.</param>
    public ProofReport History(LoginSeen row, bool lasted) => new("login-history", row.Words,
        $"Salesforce let {Who()} in through {row.Application} at {row.Time} from {row.SourceIp}.",
        [.. HistoryLimits(row), .. Limits(lasted)]);

    public ProofReport Token(string words, bool lasted) => new("oauth-token", words,
        $"A token of {(request.App.Length > 0 ? request.App : "the app")} for {Who()} was used.",
        ["which attempt used it, from where, and that a new login works", .. Limits(lasted)]);

    /// <param name="unseen">Why nothing stronger was seen.</param>
    public ProofReport Probe(string words, string unseen, bool lasted) => new("probe", words,
        request.Probe is { UsesToken: true } ? "The probe was given a token, and the org took it." : "The probe was given a token.",
        [$"what Login History says of it: {unseen}", .. Limits(lasted)]);

    private string Who() => user.Length > 0 ? user : "a user (none was named: say --user)";

    private IEnumerable<string> HistoryLimits(LoginSeen row)
    {
        if (request.Probe is { Flow: var flow } && row.SubType.Length == 0 && Traces.SubTypeOf(flow).Length == 0 && flow is not Flow.SoapLogin)
        {
            yield return $"that it was the flow {Kebab.Of(flow.ToString())}: Login History has no sub type for it, so application and time have to do";
        }

        if (request.App.Length == 0)
        {
            yield return $"that {row.Application} is the app that was meant: none was named (--app)";
        }

        if (request is { Probe: null, Watches: false, Since: null })
        {
            yield return "that it came after the change: say with --since when that was made";
        }
    }

    private IEnumerable<string> Limits(bool lasted)
    {
        if (request.Probe is not null)
        {
            yield return "that the real client sends the same: this was a probe, from this machine";
        }

        if (request.Cause is { } cause && Endurance.Asks(cause) && !lasted)
        {
            yield return $"that it lasts: {cause.Slug} strikes later than the first login. Say --refresh 2, or --for 26h";
        }
    }
}
