namespace SfOAuth.Web;

/// <summary>Failures to try the page with.</summary>
internal static class Samples
{
    public static (string Name, string About)[] All { get; } =
        [("refresh", "A refresh that dies on day two"), ("jwt", "A JWT login that worked once"), ("blocked", "A blocked app")];

    /// <summary>The words of a sample; null for another name.</summary>
    public static string? Named(string name) => name switch
    {
        "refresh" => "flow: refresh\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{\"error\":\"invalid_grant\",\"error_description\":\"expired access/refresh token\"}\n\nRefresh Token Policy: Immediately expire refresh token\nworked until the first refresh\n",
        "jwt" => "flow: jwt-bearer\naud: https://login.salesforce.com\n\n{\"error\":\"invalid_grant\",\"error_description\":\"user hasn't approved this consumer\"}\n",
        "blocked" => "https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=OAUTH_APP_BLOCKED&error_description=this+app+is+blocked+by+admin\n",
        _ => null,
    };
}
