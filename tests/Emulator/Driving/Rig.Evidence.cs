using System.Text;
using System.Text.Json;

namespace SfOAuth.Emulation.Tests;

/// <summary>Reading and changing the org through its APIs.</summary>
internal sealed partial class Rig
{
    public async Task<string> AdminTokenAsync() => (await TokenAsync(
        ("grant_type", "password"), ("client_id", Org.ConsumerKey), ("client_secret", Org.ConsumerSecret), ("username", DemoOrg.AdminUsername), ("password", Org.Password))).Member("access_token");

    /// <summary>The records of a query, each as its JSON.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(string token, string soql, bool isTooling = false)
    {
        var reply = await GetAsync($"/services/data/v64.0/{(isTooling ? "tooling/" : "")}query?q={Uri.EscapeDataString(soql)}", token);
        Assert.True(reply.IsOk, reply.Body);
        return [.. JsonDocument.Parse(reply.Body).RootElement.GetProperty("records").EnumerateArray()];
    }

    public Task<Reply> WriteAsync(HttpMethod method, string path, string token, string? json = null)
    {
        var request = new HttpRequestMessage(method, $"/services/data/v64.0/{path}") { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        return SendAsync(request);
    }

    public Task<Reply> MetadataAsync(string token, string call) => SendAsync(new(HttpMethod.Post, "/services/Soap/m/64.0") { Content = new StringContent(Envelope(token, call), Encoding.UTF8, "text/xml") });

    public static string Envelope(string session, string call) => $"""
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Header><SessionHeader><sessionId>{session}</sessionId></SessionHeader></soapenv:Header><soapenv:Body>{call}</soapenv:Body></soapenv:Envelope>
        """;
}
