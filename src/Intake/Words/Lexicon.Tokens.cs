using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

public static partial class Lexicon
{
    private static WordRule[] Tokens =>
    [
        Means(Grant.IsRevoked, true, "token was revoked", "revoked the token", "revoked access", "token revoked", "clicked revoke", "user revoked", "admin revoked"),
        Means(Grant.SessionWasEnded, true, "(removed|ended|killed|terminated|deleted|revoked) (the|its|all|his|her|their) (session|sessions)", "session was (removed|ended|killed|terminated|deleted|revoked)", "logged out in the (meantime|browser)"),
        Means(App.VendorRevoked, true, "vendor revoked", "salesforce revoked all tokens", "vendor incident", "salesloft", "drift incident", "gainsight", "vendor breach", "tokens of the app were revoked"),
        Means(Grant.NewerApprovals, 5, "authorized more than five", "authorised more than five", "five times", "more than 5 times", "sixth", "several environments share", "multiple environments share", "several developers share", "every ci run authori", "one login per environment", "each environment authori", "same user on * environments", "reconnected several times", "connected again and again", "many machines", "connected from several"),
        Means(Grant.TokenWasReplaced, true, "old refresh token", "original refresh token", "initial refresh token", "keeps the first refresh token", "never stores the new", "discards the new refresh", "drops the new refresh", "refresh token is not saved", "keeps using the first refresh token", "does not store the new refresh", "ignores the new refresh token", "stored refresh token is not updated", "same refresh token again", "not persisted", "does not save the new", "read-only config", "refresh token from the environment"),
        Means(Client.RefreshesInParallel, true, "parallel", "concurrent", "several workers", "multiple workers", "multiple pods", "several pods", "several instances", "same second", "at the same time", "simultaneous", "race condition", "two threads", "multiple threads"),
        Means(Grant.CodeWasRedeemed, true, "page reload", "reloaded the page", "double callback", "callback twice", "redeemed twice", "code used twice", "callback is called twice", "browser prefetch", "sent twice", "second exchange", "retry middleware", "refreshed the callback page"),
        Means(Grant.CodeAge, TimeSpan.FromMinutes(20), "code was * minutes old", "exchanged * minutes later", "pasted the code later", "code pasted by hand", "exchange is delayed", "queue delay"),
        Means(Grant.ApprovalPageOpenFor, TimeSpan.FromMinutes(40), "left the page open", "left open", "page was open for", "tab open overnight", "bookmarked login page", "after lunch"),
        Means(Grant.ScopesSuffice, false, "scope: openid", "scopes: openid", "scope without api", "no api scope", "lacks api scope", "api scope missing", "without the api scope", "scopes id, refresh", "only openid"),
        Means(Grant.ScopesSuffice, true, "all oauth scopes selected", "full, refresh_token", "api, refresh_token", "all scopes selected", "scope: full", "scopes: full"),
        Means(Request.Scope, ScopeState.SentWhereRefused, "send scope with refresh token = yes", "sends scope with the refresh", "scope sent in the token request", "scope in the token request", "scope parameter in the refresh"),
        Means(Request.Scope, ScopeState.NotOnApp, "scope is not selected", "scope not on the app", "generic api scope", "scope not selected on the app", "missing scope on the app"),
        Means(Request.Scope, ScopeState.NoneUsable, "only full and refresh_token", "only the full scope", "only scope is full"),
        Means(Request.Token, TokenKind.SessionId, "soap login session", "soap session id", "getsessionid", "lightning session", "session id from apex", "visualforce session"),
        Means(Request.Token, TokenKind.BrowserSessionId, "browser session", "ui session", "sid cookie", "session cookie", "session of the browser", "reuses the session"),
        Means(Grant.ClientRefreshes, false, "never refreshed", "token is never refreshed", "does not refresh", "no refresh logic", "caches the access token", "cached access token", "doesn't refresh", "access token is stored and reused", "hard-coded access token", "hardcoded access token"),
        Means(Client.UsesInstanceUrl, false, "instance url hard-coded", "hard-coded instance", "hardcoded instance", "api call sent to login.salesforce.com", "calls login.salesforce.com for data", "subdomain setting: login", "subdomain_setting: login", "instance_url ignored", "instanceurl config", "stored instance url", "instance url stored", "instance_url_stored"),
        Means(Jwt.Subject, Subject.Email, "sub is the email", "sub = email", "email instead of the username", "e-mail instead of the username", "sub: the user's email", "email address as sub", "email in sub"),
        Means(Jwt.Subject, Subject.OtherThanUsername, "sub is the user id", "sub = user id", "user id as sub", "alias as sub"),
        Means(Jwt.AudienceIsAccepted, false, "aud not https", "aud: not https", "wrong aud", "aud = token endpoint", "aud is the token url", "aud is the token endpoint"),
        Means(Jwt.ExpiredFor, TimeSpan.FromHours(1), "utcnow", "cached assertion", "cached jwt", "reuses the assertion", "same jwt for", "jwt generated once", "assertion is cached", "time zone", "timezone", "mktime", "exp in the past", "exp is in the past", "expired assertion", "jwt is reused", "reuse the jwt", "static jwt"),
        Means(Jwt.ClockSkew, TimeSpan.FromMinutes(10), "clock drift", "clock skew", "clock is behind", "clock is ahead", "clock is off", "ntp", "wrong time on the server", "server time is", "clock is slow", "clock is fast", "vm clock", "clock minutes behind", "time is off", "out of sync"),
        Means(Jwt.ClockSkew, TimeSpan.Zero, "clock: ok", "clock is ok", "clock is correct", "clocks are in sync", "time is in sync", "ntp is running", "clock verified"),
        Means(Jwt.Jti, Jti.Replayed, "same jti", "jti reused", "fixed jti", "constant jti", "jti is constant", "jti is static"),
        Means(Jwt.Algorithm, Algorithm.Other, "alg: hs256", "alg hs256", "alg=hs256", "hs256", "es256", "alg: rs512", "rs512", "rs384", "ec key"),
        Means(Jwt.IsWellFormed, false, "assertion is a pem", "private key as assertion", "assertion=-----begin", "line breaks in the assertion", "assertion truncated"),
        Means(Request.WasDenied, true, "pressed deny", "clicked deny", "user declined", "clicked cancel", "pressed cancel"),
        Means(Request.IsSilent, true, "immediate=true", "prompt=none", "silent refresh", "silent login"),
    ];
}
