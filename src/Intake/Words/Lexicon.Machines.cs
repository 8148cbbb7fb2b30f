using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

public static partial class Lexicon
{
    private static WordRule[] Machines =>
    [
        Means(Client.Secret, SecretState.Missing, "secret field left empty", "secret left empty", "no secret given", "without a secret", "without client secret", "no client secret", "secret not sent", "secret is empty", "client secret is not sent", "public client", "does not send the secret", "no secret in the request", "sdk sends no secret"),
        Means(Client.Secret, SecretState.Right, "client_id_and_secret: correct", "client_id_and_secret: accepted", "client id and secret are correct", "id and secret correct", "secret verified", "secret is correct"),
        Means(Client.ConsumerKey, KeyState.Right, "client_id_and_secret: correct", "client_id_and_secret: accepted", "client id and secret are correct", "consumer key verified", "client id is correct", "consumer key is correct", "same app and key"),
        Means(Client.ConsumerKey, KeyState.OtherEnvironment, "key of production", "production key", "sandbox key", "consumer key from another org", "key from the sandbox", "app of another org", "key from production", "same key in sandbox and production", "copied from sandbox"),
        Means(Client.ConsumerKey, KeyState.Mistyped, "trailing space", "placeholder", "environment variables are non-empty", "key truncated", "key was cut", "wrong variable", "variable shadow", "copied without"),
        Means(Client.HasDefect, true, "bug in the library", "library bug", "known bug", "regression in", "fixed in version", "works with the previous version", "works with an older version", "bisected", "options are not passed"),
        Means(Client.CredentialsAreStale, true, "fresh login on the same machine works", "works after logging out", "works after logout", "re-login fixes", "logging in again helps", "deleted the stored", "cached credentials", "stored login", "old auth file", "old auth file", "stale auth file"),
        Means(Client.KeyFileIsReadable, false, "key file not found", "cannot read the key", "key file is empty", "key with crlf", "escaped newlines in the key", "\\n in the private key"),
        Means(Client.TlsIsModern, false, "tls 1.0", "tls1.0", "tlsv1 ", "protocol : tlsv1", "old openssl", "java 7", "java 6", ".net framework 4.0", "old apache", "system openssl", "windows server 2008"),
        Means(Client.TlsIsModern, true, "1.2 set explicitly", "tls 1.2", "tls 1.3", "tls1.2"),
        Means(Client.Proxy, Proxy.Passes, "behind a proxy", "https_proxy", "http_proxy", "corporate proxy", "proxy server", "through a proxy", "via proxy", "zscaler", "tls inspection", "ssl inspection"),
        Means(Client.IsBehindGateway, true, "corporate gateway", "gateway in front", "firewall", "network team", "egress filter", "private network", "vpc", "no outbound"),
        Means(Client.ListenerIsUp, false, "port in use", "port 1717", "port is taken", "listener gone", "callback port"),
        Means(Client.PopupIsBlocked, true, "popup is opened after", "window.open returns null", "popup is blocked"),
        Means(Client.CookiesAreBlocked, true, "third-party cookies", "third party cookies", "cookies blocked", "cookies are blocked", "cookies disabled", "in-app browser", "embedded browser", "webview"),
        Means(Client.IsInFrame, true, "iframe", "inside a frame", "embedded in a frame"),
        Means(Client.CallsFromBrowserScript, true, "react app", "angular app", "vue app", "browser javascript", "single page app", "single-page app", "from the browser with fetch", "frontend calls", "browser console"),
        Means(Client.LoginsPerHour, 4000, "more than 3600", "over 3600", "3,600 logins", "login per request", "a new login per", "login_per_request: true", "new client per job", "one login per", "logs in for every", "login for each", "re-runs login in a loop", "login in a loop", "logs in on every"),
        Means(Request.GrantType, GrantTypeSent.Misspelt, "grant_type misspelt", "typo in grant_type", "grant_type=client_credential ", "grant type misspelled"),
        Means(Request.Body, BodyFormat.Json, "content-type: application/json", "application/json", "body is json", "json body", "sends json", "axios post", "requests.post * json=", "posted as json", "data as object"),
        Means(Request.Body, BodyFormat.Form, "application/x-www-form-urlencoded"),
        Means(Request.ReachesTokenEndpointUnredirected, false, "redirects to", "answered 302", "301 moved", "302 found", "follows redirects"),
        Means(Request.IsComplete, false, "no clientid property", "unset variable", "undefined client_id", "client_id undefined", "empty client_id", "missing parameter", "authorization header stripped", "no authorization header"),
        Means(Request.RedirectUri, RedirectUri.NotRegistered, "callback not in the list", "callback url differs", "trailing slash", "not registered as callback", "redirect uri differs", "callback urls differ", "localhost instead of 127.0.0.1", "127.0.0.1 instead of localhost"),
        Means(Request.RedirectUri, RedirectUri.Registered, "callback url identical", "callback identical", "callback urls match", "redirect uri identical", "callback matches"),
        Means(Org.ResourceIsActive, false, "server not activated", "not activated", "mcp server is off", "not switched on", "activate the server"),
        Means(Org.AllowsNewApps, false, "cannot create connected app", "can't create a connected app", "new connected app button is missing", "creation of connected apps is disabled"),
        Means(Request.OAuthWasMeant, true, "configured for oauth * soap", "intent: client credentials", "wanted oauth"),
    ];
}
