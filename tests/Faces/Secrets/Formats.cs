namespace SfOAuth.Faces.Tests.Secrets;

/// <summary>The shapes in which people bring a failure, each with a place for a secret and an error that is diagnosed.</summary>
internal static class Formats
{
    private const string Refusal = """{"error":"invalid_grant","error_description":"authentication failure"}""";

    public static ImmutableArray<(string Name, Func<string, string, string> With)> All { get; } =
    [
        ("json", (name, value) => $$"""{"grant_type":"password","{{name}}":"{{Json(value)}}","error":"invalid_grant","error_description":"authentication failure"}"""),
        ("form body", (name, value) => $"grant_type=password&username=me%40acme.example&{name}={Uri.EscapeDataString(value)}&x=1\n\n{Refusal}"),
        ("curl", (name, value) => $"curl https://login.salesforce.com/services/oauth2/token -d 'grant_type=password' --data-urlencode '{name}={value}' -d 'username=me@acme.example'\n{Refusal}"),
        ("curl, double quotes", (name, value) => $"curl -X POST https://login.salesforce.com/services/oauth2/token -d \"grant_type=password&{name}={Uri.EscapeDataString(value)}\"\n{Refusal}"),
        ("curl -v", (name, value) => $"> POST /services/oauth2/token HTTP/1.1\n> Host: login.salesforce.com\n> Content-Type: application/x-www-form-urlencoded\n>\n* upload: grant_type=password&{name}={Uri.EscapeDataString(value)}\n< HTTP/1.1 400 Bad Request\n<\n{Refusal}"),
        ("authorization header", (_, value) => $"GET /services/data/v62.0/ HTTP/1.1\nHost: acme.my.salesforce.com\nAuthorization: Bearer {OneLine(value)}\n\nHTTP/1.1 401 Unauthorized\n\n[{{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}}]"),
        ("har", (name, value) => $$$$"""{"log":{"version":"1.2","entries":[{"startedDateTime":"2026-11-24T08:11:05.102Z","request":{"method":"POST","url":"https://login.salesforce.com/services/oauth2/token","headers":[{"name":"Cookie","value":"{{{{name}}}}={{{{Json(OneLine(value))}}}}"}],"postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"{{{{name}}}}","value":"{{{{Json(value)}}}}"}],"text":"grant_type=password&{{{{name}}}}={{{{Uri.EscapeDataString(value)}}}}"}},"response":{"status":400,"headers":[],"content":{"mimeType":"application/json","text":"{{{{Json(Refusal)}}}}"}}}]}}"""),
        ("java stack trace", (name, value) => $"com.acme.crm.TokenException: 400 Bad Request: \"{Refusal}\" for request TokenRequest[grantType=password, {name}={OneLine(value)}, username=me@acme.example]\n\tat com.acme.crm.Client.token(Client.java:52)\nCaused by: java.io.IOException: {name}: {OneLine(value)}\n\t... 3 more"),
        ("csv", (name, value) => $"time,user,{name},error\n2026-11-24,me@acme.example,\"{OneLine(value)}\",\"invalid_grant: authentication failure\"\n"),
        (".env", (name, value) => $"SF_LOGIN_URL=https://login.salesforce.com\nSF_{name.ToUpperInvariant()}=\"{Json(value)}\"\n\n{Refusal}"),
        ("yaml", (name, value) => $"salesforce:\n  host: login.salesforce.com\n  {name}: {(value.Contains('\n', StringComparison.Ordinal) ? "|\n    " + value.Replace("\n", "\n    ", StringComparison.Ordinal) : $"\"{value}\"")}\n\nerror: invalid_grant\nerror_description: authentication failure\n"),
        ("soap", (name, value) => $"<soapenv:Envelope><soapenv:Body><urn:login><urn:username>me@acme.example</urn:username><urn:{name}>{value}</urn:{name}></urn:login></soapenv:Body></soapenv:Envelope>\n<soapenv:Fault><faultcode>sf:INVALID_LOGIN</faultcode><faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring></soapenv:Fault>"),
        ("redirect fragment", (name, value) => $"https://app.acme.example/cb#{name}={Uri.EscapeDataString(value)}&instance_url=https%3A%2F%2Facme.my.salesforce.com\nhttps://app.acme.example/cb?error=access_denied&error_description=end-user+denied+authorization"),
        ("postman", (name, value) => $$$$"""{"info":{"name":"Acme"},"item":[{"request":{"method":"POST","url":{"raw":"https://login.salesforce.com/services/oauth2/token"},"body":{"mode":"urlencoded","urlencoded":[{"key":"{{{{name}}}}","value":"{{{{Json(value)}}}}","type":"text"}]}},"response":[{"code":400,"body":"{{{{Json(Refusal)}}}}"}]}]}"""),
        ("python traceback", (name, value) => $"Traceback (most recent call last):\n  File \"sync.py\", line 12, in <module>\n    sf = Salesforce(username='me@acme.example', {name}='{Json(value)}', domain='login')\nsimple_salesforce.exceptions.SalesforceAuthenticationFailed: invalid_grant: authentication failure"),
        ("node object", (name, value) => $"JwtGrantError: invalid_grant: authentication failure\n    at token (/app/client.js:3:1) {{\n  config: {{ {name}: '{Json(value)}', host: 'login.salesforce.com' }}\n}}"),
        ("plain sentences", (name, value) => $"Hello, our login fails with invalid_grant: authentication failure. The {name.Replace('_', ' ')} is {value} and the user is me@acme.example. Can you help?"),
        ("markdown table", (name, value) => $"| setting | value |\n|---|---|\n| {name} | {OneLine(value)} |\n\ninvalid_grant: authentication failure"),
    ];

    private static string Json(string value) => JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string OneLine(string value) => value.Replace("\n", "\\n", StringComparison.Ordinal);
}
