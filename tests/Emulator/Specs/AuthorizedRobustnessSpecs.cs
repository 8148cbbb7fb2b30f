using System.Net;
using System.Text;
using CsCheck;

namespace SfOAuth.Emulation.Tests;

/// <summary>With a good token the deeper parts are reached: queries, records, SOAP, metadata. They do not fail either.</summary>
public sealed class AuthorizedRobustnessSpecs
{
    private const int Rounds = 1_500;

    private static readonly string[] Paths =
    [
        "/services/data/v64.0/query", "/services/data/v64.0/tooling/query", "/services/data/v64.0/query/U0VMRUNU-9", "/services/data/v64.0/sobjects/User/0", "/services/data/v64.0/sobjects/LoginHistory/describe",
        "/services/data/v64.0/sobjects/UserLogin/0Yw", "/services/data/v64.0/sobjects/PermissionSetAssignment", "/services/data/v64.0/sobjects/SetupEntityAccess", "/services/data/v64.0/sobjects/AuthSession/x",
        "/services/data/v64.0/tooling/sobjects/Profile/x", "/services/data/v64.0/sobjects/EventLogFile/x/LogFile", "/services/Soap/m/64.0", "/services/Soap/u/64.0",
    ];

    private static readonly string[] Words =
    [
        "SELECT", "Id", "COUNT()", "MAX(LoginTime)", "COUNT_DISTINCT(", "FIELDS(ALL)", ",", "FROM", "User", "LoginHistory", "AuthSession", "EventLogFile", "IdpEventLog", "SecuritySettings", "WHERE", "Username", "LoginTime", "=", "!=", ">", "LIKE", "IN", "NOT", "(", ")",
        "'a%'", "'", "TODAY", "LAST_N_DAYS:3", "LAST_N_DAYS:-1", "null", "1e999", "2026-01-01T00:00:00Z", "AND", "OR", "GROUP", "BY", "ORDER", "DESC", "NULLS", "LIMIT", "3", "99999999999", "OFFSET", "Profile.Name", "Metadata",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "{\"IsFrozen\":\"x\"}", "{\"IsActive\":null}", "{\"AssigneeId\":5}", "{\"AssigneeId\":\"005\",\"PermissionSetId\":\"0PS\"}", "{\"Metadata\":{\"loginIpRanges\":[{\"startAddress\":1},3],\"loginHours\":{\"mondayStart\":\"-5\"}}}",
        "{\"Metadata\":[]}", "{\"ParentId\":\"\",\"SetupEntityId\":\"\"}",
    ];

    private static readonly string[] Calls =
    [
        "<logout/>", "<readMetadata/>", "<readMetadata><type>ConnectedApp</type><fullNames>*</fullNames></readMetadata>", "<updateMetadata><metadata/></updateMetadata>", "<updateMetadata><metadata xsi:type=\"Profile\"><fullName>Integration</fullName><loginIpRanges/><loginHours/></metadata></updateMetadata>",
        "<updateMetadata><metadata xsi:type=\"ConnectedApp\"><fullName>Acme_Integration</fullName><oauthConfig><certificate>%%</certificate></oauthConfig></metadata></updateMetadata>",
        "<updateMetadata><metadata xsi:type=\"ConnectedApp\"><fullName>Acme_Integration</fullName><oauthPolicy><refreshTokenPolicy>specific_lifetime:99999999999:DAYS</refreshTokenPolicy></oauthPolicy></metadata></updateMetadata>",
        "<updateMetadata><metadata xsi:type=\"ConnectedApp\"><fullName>Acme_Integration</fullName><sessionPolicy><sessionTimeout>-2147483648</sessionTimeout></sessionPolicy></metadata></updateMetadata>",
        "<retrieve/>", "<retrieve><request><unpackaged><types><name>Nothing</name></types></unpackaged></request></retrieve>", "<deploy><ZipFile>UEsDBA==</ZipFile></deploy>", "<deploy><ZipFile>%</ZipFile></deploy>", "<checkDeployStatus/>", "<checkRetrieveStatus><asyncProcessId>x</asyncProcessId></checkRetrieveStatus>", "<listMetadata><queries/></listMetadata>", "<nothing/>",
    ];

    [Fact]
    public async Task No_request_with_a_good_token_makes_the_server_fail()
    {
        await using var rig = await Rig.StartAsync();
        var token = await rig.AdminTokenAsync();
        var requests = Gen.Select(Any(Paths), Any("GET", "POST", "PATCH", "DELETE", "PUT"), Any(Words).Array[0, 14], Any(Bodies), Any(Calls));

        await requests.SampleAsync(async request => await AnswersAsync(rig, token, request), iter: Rounds, threads: 2);

        Assert.True((await rig.GetAsync("/id/keys")).IsOk);
    }

    private static async Task<bool> AnswersAsync(Rig rig, string token, (string Path, string Method, string[] Words, string Body, string Call) request)
    {
        var isSoap = request.Path.Contains("Soap", StringComparison.Ordinal);
        var message = new HttpRequestMessage(isSoap ? HttpMethod.Post : new(request.Method), $"{request.Path}?q={Uri.EscapeDataString(string.Join(' ', request.Words))}");
        message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        message.Content = isSoap ? new StringContent(Rig.Envelope(token, request.Call), Encoding.UTF8, "text/xml") : request.Method is "GET" ? null : new StringContent(request.Body, Encoding.UTF8, "application/json");
        using var response = await rig.Http.SendAsync(message);
        return response.StatusCode is not HttpStatusCode.InternalServerError || (isSoap && (await response.Content.ReadAsStringAsync()).Contains("<soapenv:Fault>", StringComparison.Ordinal));
    }

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);
}
