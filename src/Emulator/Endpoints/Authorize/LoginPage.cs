using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The page on which a person types name and password.</summary>
internal sealed class LoginPage(Emulation emulation)
{
    public const string Path = "/login";

    public static Task ShowAsync(Inbound request) => ShowAsync(request, Local(request["startURL"]), "");

    public async Task SubmitAsync(Inbound request)
    {
        var start = Local(request["startURL"]);

        // Name and password, and no flow of OAuth yet: what a login of SOAP looks at, a login in a browser looks at.
        var turn = new Turn(emulation.Store, request, Endpoint.Authorize, Flow.SoapLogin);
        Passwords.Observe(turn, request.Form["username"] ?? request.Form["un"], request.Form["pw"] ?? request.Form["password"]);
        Observations.Pace(turn);
        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            Passwords.Count(turn, ruling);
            Logins.Refused(emulation, turn, ruling);
            emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
            Replies.Modelled(request.Http, "the words of the login page are ours");
            await ShowAsync(request, start, "The login was refused. Check user name and password, or ask an administrator to look into Login History.");
            return;
        }

        Passwords.Forgive(turn);
        var session = emulation.Issuer.NextSession();
        BrowserSession.Begin(request, emulation, turn.User!, session);
        emulation.Store.Logins.Add(new(0, turn.Now, turn.User!.Number, LoginRow.Success, "") { Application = "Browser", Session = session, SourceIp = turn.From.ToString(), LoginUrl = request.HostName });
        await Replies.RedirectAsync(request.Http, request.Base + start);
    }

    private static Task ShowAsync(Inbound request, string start, string error) => Html.PageAsync(request.Http, "Log in", $"""
        {(error.Length > 0 ? $"<p class=\"error\">{Html.Encode(error)}</p>" : "")}
        <form method="post" action="{Path}">{Html.Hidden("startURL", start)}
        <label for="username">Username</label><input type="text" id="username" name="username" autocomplete="username" autofocus>
        <label for="password">Password</label><input type="password" id="password" name="pw" autocomplete="current-password">
        <button name="Login" value="Log In">Log In</button></form>
        <p class="note">This is the emulator of sfoauth, not Salesforce.</p>
        """);

    /// <summary>Only a path on this host: the page must not send anybody elsewhere.</summary>
    private static string Local(string? start) =>
        start is ['/', not ('/' or '\\'), ..] && !start.AsSpan().ContainsAny('\r', '\n', '\\') ? start : "/";
}
