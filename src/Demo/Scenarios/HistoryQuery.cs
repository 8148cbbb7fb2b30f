using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SfOAuth.Emulation;
using SfOAuth.Intake;

namespace SfOAuth.Demonstration;

/// <summary>Reads Login History as an administrator would: over HTTP, with SOQL.</summary>
internal sealed partial class HistoryQuery(DemoStage stage)
{
    private const string Soql = "SELECT LoginTime, LoginType, LoginSubType, Application, SourceIp, Status FROM LoginHistory ORDER BY LoginTime DESC LIMIT 50";

    /// <summary>The newest row of an app since this moment, as words; says so where there is none.</summary>
    public async Task<string> RowAsync(DateTimeOffset since, CancellationToken stop)
    {
        using var http = new HttpClient(stage.Handler(null), disposeHandler: true) { BaseAddress = stage.Home };
        var login = await http.PostAsync("/services/Soap/u/64.0", Envelope(), stop);
        if (SessionId().Match(await login.Content.ReadAsStringAsync(stop)) is not { Success: true } session)
        {
            return "Login History: cannot be read, the administrator is not let in";
        }

        http.DefaultRequestHeaders.Authorization = new("Bearer", session.Groups[1].Value);
        using var answer = JsonDocument.Parse(await http.GetStringAsync($"/services/data/v64.0/query?q={Uri.EscapeDataString(Soql)}", stop));
        return answer.RootElement.GetProperty("records").EnumerateArray().Where(row => IsOfApp(row, since)).Select(Words).FirstOrDefault() ?? "Login History: no row for this attempt";
    }

    /// <summary>The row as evidence.</summary>
    public static Document Evidence(string row) => Door.OpenText("Login History", row + "\n");

    private static bool IsOfApp(JsonElement row, DateTimeOffset since) =>
        Text(row, "Application") is not ("Browser" or "N/A") && DateTimeOffset.TryParse(Text(row, "LoginTime"), CultureInfo.InvariantCulture, out var at) && at >= since - TimeSpan.FromMilliseconds(1);

    private static string Words(JsonElement row) =>
        $"Login History: {Text(row, "LoginTime")}  {Text(row, "LoginType")}{(Text(row, "LoginSubType") is { Length: > 0 } sub ? $" {sub}" : "")}  Application: {Text(row, "Application")}  Source IP: {Text(row, "SourceIp")}  Status: {Text(row, "Status")}";

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static StringContent Envelope() => new(
        $"""
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:partner.soap.sforce.com"><soapenv:Body><urn:login><urn:username>{DemoOrg.AdminUsername}</urn:username><urn:password>{DemoOrg.Password}</urn:password></urn:login></soapenv:Body></soapenv:Envelope>
        """, Encoding.UTF8, "text/xml");

    [GeneratedRegex("<sessionId>([^<]+)</sessionId>", RegexOptions.CultureInvariant)]
    private static partial Regex SessionId();
}
