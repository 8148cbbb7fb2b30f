using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>How a refusal of the authorize endpoint reaches the client: not at all, through the browser, or through an error page.</summary>
internal static class AuthorizeChannel
{
    public const string ErrorPage = "/setup/secur/RemoteAccessErrorPage.apexp";

    /// <summary>The callback cannot be trusted: the answer stays on this host, as a bare form body.</summary>
    private static readonly ImmutableArray<Refusal> Bare =
        [AuthorizeRefusals.AuthorizeRedirectUriMismatch, AuthorizeRefusals.AuthorizeRedirectUriMissing, AuthorizeRefusals.AuthorizeClientIdentifierInvalid];

    /// <summary>The admin's policies: an error page, and no word to the client.</summary>
    private static readonly ImmutableArray<Refusal> OnPage =
    [
        AuthorizeRefusals.AuthorizeInternalServerErrorPage, AuthorizeRefusals.AuthorizeScopeNotAllowed, AuthorizeRefusals.AuthorizeScopeLegacyVariants, AuthorizeRefusals.AuthorizeAppMustBeInstalled,
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric, AuthorizeRefusals.AuthorizeCrossOrg, AuthorizeRefusals.AuthorizeEcAppNotFound, AuthorizeRefusals.AuthorizeApprovalExpired,
        AuthorizeRefusals.AuthorizeInstallErrorPage, AuthorizeRefusals.AuthorizeSandboxAppInProduction,
    ];

    public static async Task AnswerAsync(Emulation emulation, Turn turn, Ruling ruling, AuthorizeRequest asked)
    {
        var said = ruling.Answer!.Refusal;
        var http = turn.Request.Http;
        var isTrusted = turn.App is { } app && asked.RedirectUri is { } redirect && app.Callbacks.Contains(redirect);
        var isBare = Bare.Contains(said) || (!isTrusted && !OnPage.Contains(said));
        var status = isBare ? StatusCodes.Status400BadRequest : StatusCodes.Status302Found;
        Logins.Refused(emulation, turn, ruling);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, status);
        Replies.Modelled(http, isBare || said.Status != 0 ? ruling.Answer.Modelled : ruling.Answer.Modelled.Replace("no source recorded the HTTP status", "", StringComparison.Ordinal));
        await (isBare ? Replies.TextAsync(http, status, "text/plain", Refusals.Form(said))
            : Replies.RedirectAsync(http, OnPage.Contains(said)
                ? $"{turn.Request.Base}{ErrorPage}?{Words(said, asked)}"
                : Join(asked.RedirectUri!, Words(said, asked), asked.AnswersInFragment)));
    }

    /// <summary>The callback with an answer in its query or fragment.</summary>
    public static string Join(string callback, string answer, bool inFragment) =>
        inFragment ? $"{callback}#{answer}" : $"{callback}{(callback.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{answer}";

    /// <summary>The page that hides the reason: it is in the address alone.</summary>
    public static Task ShowErrorPageAsync(Inbound request) => Html.PageAsync(request.Http, "Error", """
        <p class="error">OAUTH_APPROVAL_ERROR_GENERIC : An unexpected error has occured during authentication. Please try again.</p>
        """);

    private static string Words(Refusal said, AuthorizeRequest asked) =>
        Refusals.Form(said) + (asked.State is { } state ? $"&state={Uri.EscapeDataString(state)}" : "");
}
