using System.Globalization;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary><c>/services/oauth2/authorize</c> and the approval page.</summary>
internal sealed class AuthorizeEndpoint(Emulation emulation)
{
    public const string Path = "/services/oauth2/authorize";
    public const string ApprovalPage = "/setup/secur/RemoteAccessAuthorizationPage.apexp";

    /// <summary>Login first, approval then, answer last; each only where it is needed.</summary>
    public async Task AnswerAsync(Inbound request)
    {
        var asked = new AuthorizeRequest(request.Form.IsEmpty ? request.Query : request.Form);
        var user = asked.WantsLogin && request.Query["sfoauth_logged_in"] is null ? null : BrowserSession.UserOf(request, emulation);
        var turn = AuthorizeObserver.Observe(emulation, request, asked, user);
        var isApproved = AuthorizeObserver.IsApproved(turn, asked) && !asked.WantsConsent;
        AuthorizeObserver.SeeSilence(turn, asked, isApproved);
        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            await AuthorizeChannel.AnswerAsync(emulation, turn, ruling, asked);
        }
        else if (user is null)
        {
            await Replies.RedirectAsync(request.Http, $"{request.Base}{LoginPage.Path}?startURL={Uri.EscapeDataString(Again(asked))}");
        }
        else if (isApproved)
        {
            await GrantAsync(turn, asked);
        }
        else
        {
            await AskAsync(turn, asked);
        }
    }

    /// <summary>The person pressed a button on the approval page.</summary>
    public async Task ApproveAsync(Inbound request)
    {
        var source = request.Form["source"] ?? "";
        var opened = request.Form["opened"] ?? "";
        var user = BrowserSession.UserOf(request, emulation);
        if (user is null || !emulation.Mint.IsSeal($"{user.Id} {opened} {source}", request.Form["ticket"] ?? "") || !long.TryParse(opened, CultureInfo.InvariantCulture, out var ticks))
        {
            await Html.PageAsync(request.Http, "This approval page is no longer valid", "<p>Start the login again from the app.</p>", StatusCodes.Status400BadRequest);
            return;
        }

        var asked = new AuthorizeRequest(Parameters.Read(source.AsSpan()));
        var turn = AuthorizeObserver.Observe(emulation, request, asked, user);
        if (request.Form["save"] is null)
        {
            turn.See(Request.WasDenied, true);
        }

        if (turn.Now - new DateTimeOffset(ticks, TimeSpan.Zero) is var open && open > TimeSpan.FromMinutes(15))
        {
            turn.See(Grant.ApprovalPageOpenFor, open);
        }

        var ruling = emulation.Judge.Rule(turn);
        await (ruling.IsGranted ? GrantAsync(turn, asked) : AuthorizeChannel.AnswerAsync(emulation, turn, ruling, asked));
    }

    private async Task GrantAsync(Turn turn, AuthorizeRequest asked)
    {
        var scopes = Scopes.Choose(asked.Scope, turn.App!)!.Value;
        var grant = turn.Store.Approve(new() { App = turn.App!.Number, User = turn.User!.Number, Flow = turn.Flow, Scopes = scopes });
        var answer = asked.AnswersInFragment ? Tokens(turn, asked, grant) : Code(turn, asked, grant);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, Ruling.Granted, StatusCodes.Status302Found);
        await Replies.RedirectAsync(turn.Request.Http, AuthorizeChannel.Join(asked.RedirectUri!, answer + State(asked), asked.AnswersInFragment));
    }

    private static string Code(Turn turn, AuthorizeRequest asked, GrantRecord grant)
    {
        var code = new PendingCode($"aPrx{TokenMint.RandomText(57)}", turn.App!.Number, turn.User!.Number, turn.Now)
        {
            Flow = turn.Flow,
            RedirectUri = asked.RedirectUri!,
            Scopes = grant.Scopes,
            Challenge = asked.Challenge,
            Nonce = asked.Nonce,
            Grant = grant.Number,
        };
        turn.Store.Save(code);
        return $"code={Uri.EscapeDataString(code.Code)}";
    }

    private string Tokens(Turn turn, AuthorizeRequest asked, GrantRecord grant)
    {
        Logins.Granted(emulation, turn, isLogin: true);
        var issue = new Issue(turn.App!, turn.User!, grant.Scopes) { Grant = grant, WithRefresh = Scopes.AllowRefresh(grant.Scopes), Nonce = asked.Nonce, IsHybrid = turn.Flow is Flow.Hybrid };
        return string.Join('&', emulation.Issuer.Members(issue, turn).Select(member => $"{member.Name}={Uri.EscapeDataString(member.Value)}"));
    }

    private Task AskAsync(Turn turn, AuthorizeRequest asked)
    {
        var source = Query(asked);
        var opened = turn.Now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var ticket = emulation.Mint.Seal($"{turn.User!.Id} {opened} {source}");
        var scopes = string.Concat(Scopes.Choose(asked.Scope, turn.App!)!.Value.Select(scope => $"<li><code>{Html.Encode(scope)}</code></li>"));
        return Html.PageAsync(turn.Request.Http, "Allow Access?", $"""
            <p><b>{Html.Encode(turn.App!.Name)}</b> is asking to:</p><ul>{scopes}</ul>
            <p class="note">Logged in as {Html.Encode(turn.User.Username)}</p>
            <form method="post" action="{ApprovalPage}">{Html.Hidden("source", source)}{Html.Hidden("opened", opened)}{Html.Hidden("ticket", ticket)}
            <button name="save" value="Allow">Allow</button><button class="second" name="cancel" value="Deny">Deny</button></form>
            """);
    }

    private static string Again(AuthorizeRequest asked) => $"{Path}?{Query(asked)}{(asked.WantsLogin ? "&sfoauth_logged_in=1" : "")}";

    private static string Query(AuthorizeRequest asked) =>
        string.Join('&', asked.Sent.All.Where(pair => pair.Name != "sfoauth_logged_in").Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    private static string State(AuthorizeRequest asked) => asked.State is { } state ? $"&state={Uri.EscapeDataString(state)}" : "";
}
