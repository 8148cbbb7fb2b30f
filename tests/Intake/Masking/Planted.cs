namespace SfOAuth.Intake.Tests;

/// <summary>Secrets as they really look, and every notation in which one may come.</summary>
internal static class Planted
{
    public const string AccessToken = "00D5g000004XyZaEAK!AQEAQFz8x.q1vLZ0yQwErTyUiOpAsDfGhJkLzXcVbNm1234567890_abcDEF.ghi";
    public const string RefreshToken = "5Aep861TSESvWeug_xBTzEpQm4Nf7Zk3Yv0hK2LsD9wRcGtJqXo1BnVaPuIyMeSd.Fh8Zx";
    public const string ConsumerSecret = "8B2F4C6D0E1A3957BD846F20CE13A579D02468BFACE13579BDF02468ACE13579";
    public const string OldSecret = "4471820965530192847";
    public const string Password = "Hunter2!kX9#qz";
    public const string PasswordAndToken = "S0mmer$2026pQwErTyUiOpAsDfGhJkLzXcVb";
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk~aaBB12";
    public const string Code = "aPrxsmIEeqM9PiQroGEWx1UiMQd95_5JUZVEhsOFhS8EVvbfYBBJli2W5fn3zbo.8hojaNW_1g";
    public const string SessionId = "00D5g000004XyZa!ARsAQPq7z1LmNoPqRsTuVwXyZ0123456789abcdefGHIJKLMNOP.qrs_tuv";

    public const string Jwt = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiIzTVZHOXh5eiIsInN1YiI6ImFAYi5jb20iLCJhdWQiOiJodHRwczovL2xvZ2luLnNhbGVzZm9yY2UuY29tIiwiZXhwIjoxNzAwMDAwMDAwfQ.c2lnbmF0dXJlLW9mLXRoaXMtdG9rZW4tdGhhdC1tdXN0LW5vdC1sZWFr";

    public const string KeyBody = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\nNMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ";

    public static readonly string[] Secrets = [AccessToken, RefreshToken, ConsumerSecret, OldSecret, Password, PasswordAndToken, Verifier, Code, SessionId, Jwt];

    /// <summary>Names that hide whatever stands under them.</summary>
    public static readonly string[] Names =
    [
        "client_secret", "clientSecret", "CLIENT_SECRET", "client-secret", "consumerSecret", "SF_CONSUMER_SECRET", "password", "Password", "sfPassword",
        "passwd", "db_pwd", "refresh_token", "refreshToken", "access_token", "accessToken", "id_token", "code_verifier", "codeVerifier", "sid", "sessionId", "session_id",
        "security_token", "securityToken", "SALESFORCE_SECURITY_TOKEN", "device_code", "api_key",
    ];

    /// <summary>{n} is the name, {v} the value.</summary>
    public static readonly string[] Structures =
    [
        """{"grant_type":"password","{n}":"{v}","username":"me@acme.example"}""",
        """{ "{n}" : "{v}" }""",
        "{\n  \"{n}\":\n    \"{v}\"\n}",
        """{"error":"invalid_grant","request":"{\"{n}\":\"{v}\",\"x\":1}"}""",
        """{"log":"{\\\"{n}\\\":\\\"{v}\\\"}"}""",
        "{'grant_type': 'password', '{n}': '{v}', 'x': 1}",
        "{'{n}': ['{v}'], 'x': 1}",
        "{'{n}': b'{v}'}",
        "{'{n}' => '{v}'}",
        "{:{n}=>\"{v}\", :x=>1}",
        "const {n} = \"{v}\";",
        "{ {n}: '{v}', username: 'me' }",
        "<{n}>{v}</{n}>",
        "<urn:{n}>{v}</urn:{n}>",
        "<urn:{n} xsi:type=\"xsd:string\">{v}</urn:{n}>",
        "<{n}><![CDATA[{v}]]></{n}>",
        "<login {n}=\"{v}\" user='x'/>",
        "&lt;{n}&gt;{v}&lt;/{n}&gt;",
        "{&quot;{n}&quot;:&quot;{v}&quot;}",
        "\"2026-11-01\",\"{\"\"{n}\"\":\"\"{v}\"\",\"\"x\"\":1}\",\"end\"",
        """{"name":"{n}","value":"{v}"},{"name":"username","value":"me"}""",
        """{"key": "{n}", "type": "text", "value": "{v}"}""",
        """{"value":"{v}","name":"{n}"}""",
        """{\"name\":\"{n}\",\"value\":\"{v}\"}""",
        "<input type=\"hidden\" name=\"{n}\" value=\"{v}\"/>",
        "Content-Disposition: form-data; name=\"{n}\"\r\n\r\n{v}\r\n--boundary",
        "[('grant_type', 'password'), ('{n}', '{v}')]",
        "params.put(\"{n}\", \"{v}\");",
        "request.{n}(\"{v}\")",
        "tool --{n} \"{v}\" --target-org x",
        "tool --{n}=\"{v}\" --target-org x",
        "curl https://login.salesforce.com/services/oauth2/token --data-urlencode \"{n}={v}\"",
        "curl -d '{n}={v}' https://x",
        "$env:{n} = \"{v}\"",
        "export {n}='{v}'",
        "{n}: \"{v}\"",
        "  {n}: '{v}'",
        "**{n}**: `{v}`",
        "| {n} | {v} |",
        "username,{n},org\nme@acme.example,{v},x\nyou@acme.example,\"{v}\",y\n",
    ];

    /// <summary>Notations that end at a blank, an &amp; or a line, so that the value must be free of them or encoded.</summary>
    public static readonly string[] Bare =
    [
        "{n}={v}",
        "grant_type=password&{n}={v}&username=me%40acme.example",
        "POST /services/oauth2/token HTTP/1.1\r\nHost: login.salesforce.com\r\n\r\ngrant_type=password&{n}={v}",
        "https://app.example/cb?{n}={v}&state=1",
        "https://app.example/cb#{n}={v}&state=1",
        "{\"body\":\"a=1&{n}={v}&b=2\",\"error\":\"invalid_grant\"}",
        "{\"body\":\"a=1\\u0026{n}={v}\\u0026b=2\"}",
        "startURL=%2Fcb%3F{n}%3D{v}%26state%3D1",
        "a=1&amp;{n}={v}&amp;b=2",
        "tool --{n} {v} --x",
        "tool --{n}={v} --x",
        "curl -d {n}={v} https://x",
        "Set-Cookie: {n}={v}; Path=/; Secure",
        "{n}: {v}",
        "2026-11-01 10:02:03 INFO login {n}: {v} user: me",
        "- {n}: {v}",
        "{n} = {v}",
        "{n}={v}, user=me",
        "Request({n}={v}, user=me)",
        "{{n}={v}, user=me}",
        "{{n}=[{v}], user=me}",
        "set {n}={v}",
        "{n}: |\n  {v}\nnext: 1",
    ];
}
