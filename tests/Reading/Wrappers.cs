using SfOAuth.Salesforce;

namespace SfOAuth.Reading.Tests;

/// <summary>The ways in which clients, logs and pages print one and the same answer.</summary>
internal static class Wrappers
{
    public static (string Name, Func<string, string, string> Print)[] All { get; } =
    [
        ("json", (error, description) => $$"""{"error":"{{error}}","error_description":"{{description}}"}"""),
        ("json, other order, spread", (error, description) => $$"""
            {
              "error_description" : "{{description}}",
              "error" : "{{error}}"
            }
            """),
        ("python dict", (error, description) => $"Response (body): '{{'error': '{error}', 'error_description': '{description}'}}'"),
        ("node object", (error, description) => $"data: {{\n  error: '{error}',\n  error_description: '{description}'\n}}"),
        ("json inside json", (error, description) => $$"""{"exception":"[object] (ClientException(code: 400): resulted in a `400 Bad Request` response:\n{\"error\":\"{{error}}\",\"error_description\":\"{{description}}\"}"}"""),
        ("redirect query", (error, description) => $"https://app.example.com/callback?error={error}&error_description={Uri.EscapeDataString(description)}&state=abc"),
        ("redirect fragment", (error, description) => $"https://app.example.com/callback#error={error}&error_description={Uri.EscapeDataString(description).Replace("%20", "+", StringComparison.Ordinal)}"),
        ("error page", (error, description) => $"https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error={error}&error_description={Uri.EscapeDataString(description).Replace("%20", "+", StringComparison.Ordinal)}"),
        ("bare form body", (error, description) => $"error={error}&error_description={Uri.EscapeDataString(description)}"),
        ("colon", (error, description) => $"Restforce::AuthenticationError: {error}: {description}"),
        ("double colon", (error, description) => $"Error authenticating with auth code due to: {error}::{description}"),
        ("microsoft", (error, description) => $"Failure passed to redirect url. error={error} error_description={description}"),
        ("workbench", (error, description) => $"An error has occurred and you have been logged out:\n{error}: {description}"),
        ("simple-salesforce", (error, description) => $"  File \"login.py\", line 310, in token_login\nsimple_salesforce.exceptions.SalesforceAuthenticationFailed: {error}: {description}"),
        ("java", (error, description) => $"Caused by: com.google.api.client.http.HttpResponseException: 400 Bad Request\n{{\"error\":\"{error}\",\"error_description\":\"{description}\"}}\n\tat com.example.Main.main(Main.java:1)"),
        ("http", (error, description) => $"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json;charset=UTF-8\r\n\r\n{{\"error\":\"{error}\",\"error_description\":\"{description}\"}}"),
        ("curl -v", (error, description) => $"< HTTP/1.1 400 Bad Request\n< Date: Mon, 23 Nov 2026 10:02:11 GMT\n<\n* Connection #0 to host left intact\n{{\"error\":\"{error}\",\"error_description\":\"{description}\"}}"),
        ("capitals", (error, description) => $"{error} - {description.ToUpperInvariant()}"),
        ("rest array", (error, description) => $$"""[{"message":"{{description}}","errorCode":"{{error}}"}]"""),
        ("python repr", (error, description) => $"{{'error': '{error}', 'error_description': '{description.Replace("'", "\\'", StringComparison.Ordinal)}'}}"),
        ("php json", (error, description) => $$"""{"error":"{{error}}","error_description":"{{description.Replace("/", "\\/", StringComparison.Ordinal)}}"}"""),
        ("json with escaped apostrophes", (error, description) => $$"""{"error":"{{error}}","error_description":"{{description.Replace("'", "\\u0027", StringComparison.Ordinal)}}"}"""),
        ("html", (error, description) => $"<pre>{error}: {description.Replace("'", "&#39;", StringComparison.Ordinal)}</pre>"),
        ("word processor", (error, description) => $"{error}: “{description.Replace("'", "’", StringComparison.Ordinal)}”"),
        ("one log line", (error, description) => $$"""{"level":"error","msg":"login failed\n{{error}}\n{{description}}\n"}"""),
        ("coloured", (error, description) => $"\u001b[31m{error}\u001b[0m \u001b[1m{description}\u001b[0m"),
        ("soap fault", (error, description) => $"<soapenv:Fault><faultcode>sf:{error}</faultcode><faultstring>{error}: {description}</faultstring></soapenv:Fault>"),
    ];

    /// <summary>The refusals that have both a code and words.</summary>
    public static IEnumerable<Refusal> Worded { get; } = Vocabulary.Refusals.Where(refusal => refusal.Error.Length > 0 && refusal.Description.Length > 0);
}
