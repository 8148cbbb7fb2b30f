using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Web server flow, its second half: a code for tokens. The hybrid variant only answers more.</summary>
internal sealed class WebServerFlow(Flow flow, params string[] grantTypes) : ITokenFlow
{
    public Flow Flow => flow;

    public IReadOnlyList<string> GrantTypes => grantTypes;

    public void Observe(Turn turn)
    {
        var sent = turn.Request["code"];
        var code = sent is null ? null : turn.Store.Code(sent);
        Observations.AppAndSecret(turn, needsSecret: true);
        if (turn.Request["scope"] is not null)
        {
            turn.See(Request.Scope, ScopeState.SentWhereRefused);
        }

        if (code is null || (turn.App is { } app && code.App != app.Number))
        {
            // A code that nobody knows cannot be told from one that was forgotten.
            turn.See(Grant.CodeAge, TimeSpan.FromDays(1));
            return;
        }

        turn.User = turn.Store.User(code.User);
        if (code.IsRedeemed)
        {
            turn.See(Grant.CodeWasRedeemed, true);
        }

        if (turn.Now - code.IssuedAt is var age && age > TimeSpan.FromMinutes(1))
        {
            turn.See(Grant.CodeAge, age);
        }

        if (turn.Request["redirect_uri"] is { } redirect && redirect != code.RedirectUri)
        {
            turn.See(Request.RedirectUri, RedirectUri.DiffersFromAuthorize);
        }

        SeeVerifier(turn, code);
    }

    public Issue? HandOut(Turn turn)
    {
        if (turn.Store.Code(turn.Request["code"]!) is not { } code || !turn.Store.TryRedeem(code))
        {
            return null;
        }

        return new(turn.App!, turn.User!, code.Scopes)
        {
            Grant = turn.Store.Grant(code.Grant),
            WithRefresh = Scopes.AllowRefresh(code.Scopes),
            Nonce = code.Nonce,
            IsHybrid = flow is Flow.Hybrid,
        };
    }

    private static void SeeVerifier(Turn turn, PendingCode code)
    {
        var verifier = turn.Request["code_verifier"];
        if (code.Challenge is null && verifier is null)
        {
            return;
        }

        // With a challenge and no method the official CLI means S256 all the same.
        var state = verifier is null ? Verifier.Missing
            : verifier.Contains('~', StringComparison.Ordinal) ? Verifier.HasTilde
            : code.Challenge is null || Challenge(verifier) == code.Challenge.TrimEnd('=') ? Verifier.Matches
            : Verifier.Differs;
        if (state is not Verifier.Matches)
        {
            turn.See(Request.Verifier, state);
        }
    }

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier)));
}
