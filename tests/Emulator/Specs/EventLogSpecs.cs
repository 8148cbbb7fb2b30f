using System.Net;
using System.Text.Json;

namespace SfOAuth.Emulation.Tests;

/// <summary>Event log files of four types, by the day and by the hour.</summary>
public sealed class EventLogSpecs
{
    private const string Shop = "https://shop.acme.example";

    [Theory]
    [InlineData("Login", "Daily")]
    [InlineData("Login", "Hourly")]
    [InlineData("ApiTotalUsage", "Daily")]
    [InlineData("ApiTotalUsage", "Hourly")]
    [InlineData("Logout", "Daily")]
    [InlineData("Logout", "Hourly")]
    [InlineData("CORSViolation", "Daily")]
    [InlineData("CORSViolation", "Hourly")]
    public async Task Each_type_has_a_file_of_the_day_and_of_the_hour_with_the_columns_that_it_names(string type, string interval)
    {
        await using var rig = await HappenedAsync();
        rig.Org.Advance(TimeSpan.FromHours(26));
        var admin = await rig.AdminTokenAsync();

        var files = await rig.RecordsAsync(admin, $"SELECT Id, EventType, Interval, Sequence, LogFile, LogFileLength, LogFileFieldNames FROM EventLogFile WHERE EventType = '{type}' AND Interval = '{interval}'");

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var csv = (await rig.GetAsync(Text(file, "LogFile"), admin)).Body;
            Assert.Equal(Text(file, "LogFileFieldNames"), csv.Split('\n')[0].Replace("\"", "", StringComparison.Ordinal));
            Assert.Equal(file.GetProperty("LogFileLength").GetDouble(), csv.Length);
            Assert.All(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(Text(file, "LogFileFieldNames").Split(',').Length, line.Split("\",\"").Length));
        }
    }

    [Fact]
    public async Task A_file_of_an_hour_comes_three_hours_later_and_one_of_the_day_after_midnight()
    {
        await using var rig = await HappenedAsync();

        Assert.Empty(await FilesAsync(rig));
        rig.Org.Advance(TimeSpan.FromHours(4));
        Assert.All(await FilesAsync(rig), file => Assert.Equal("Hourly", Text(file, "Interval")));
        Assert.NotEmpty(await FilesAsync(rig));
        rig.Org.Advance(TimeSpan.FromHours(6));
        Assert.Contains(await FilesAsync(rig), file => Text(file, "Interval") == "Daily");
        rig.Org.Advance(TimeSpan.FromDays(31));
        Assert.DoesNotContain(await FilesAsync(rig), file => Text(file, "EventType") == "CORSViolation");
    }

    [Fact]
    public async Task A_call_names_its_app_its_status_and_its_client()
    {
        await using var rig = await HappenedAsync();

        var call = await RowAsync(rig, "ApiTotalUsage", "\"my-nightly-job\"");

        Assert.Contains("\"REST\",\"64.0\",\"/v64.0/query\",\"my-nightly-job\",\"GET\",\"127.0.0.1\",\"1\",", call, StringComparison.Ordinal);
        Assert.Contains($"\"{rig.Store.Apps.First().Id[..15]}\",\"\",\"200\",\"Acme Integration\",\"{DemoOrg.Username}\"", call, StringComparison.Ordinal);
        Assert.Contains("\"TID0000000000000000001\"", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_and_a_session_whose_time_was_up_are_logouts_of_oauth()
    {
        await using var rig = await HappenedAsync();

        var csv = await CsvAsync(rig, "Logout");

        Assert.Equal(2, csv.Count(row => row.Contains("\"O\",", StringComparison.Ordinal) && row.Contains("\"2514\"", StringComparison.Ordinal)));
        Assert.Single(csv, row => row.Contains("\"127.0.0.1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_origin_that_is_not_on_the_list_is_blocked_and_written_down_and_one_on_it_may_read()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = options.Scenario with { Org = new() { CorsOrigins = [Shop] } });

        var allowed = await AskAsync(rig, Shop, HttpMethod.Post);
        var before = await AskAsync(rig, Shop, HttpMethod.Options);
        var blocked = await AskAsync(rig, "https://elsewhere.example", HttpMethod.Post);

        Assert.Equal(Shop, Allowed(allowed));
        Assert.Equal((HttpStatusCode.OK, Shop, "content-type"), (before.Status, Allowed(before), before.Header("Access-Control-Allow-Headers")));
        Assert.Equal("", Allowed(blocked));
        Assert.Contains($"\"{rig.Audience}\",\"https://elsewhere.example\"", await RowAsync(rig, "CORSViolation", "CorsViolation"), StringComparison.Ordinal);
    }

    /// <summary>A login with a call, one that was revoked, and a page of another site.</summary>
    private static async Task<Rig> HappenedAsync()
    {
        var rig = await Rig.StartAsync();
        var token = (await rig.JwtAsync()).Member("access_token");
        var call = new HttpRequestMessage(HttpMethod.Get, "/services/data/v64.0/query?q=SELECT+Id+FROM+User");
        call.Headers.Authorization = new("Bearer", token);
        call.Headers.Add("Sforce-Call-Options", "client=my-nightly-job");
        call.Headers.Add("X-SFDC-REQUEST-ID", "TID0000000000000000001");
        await rig.SendAsync(call);
        await rig.PostAsync("/services/oauth2/revoke", ("token", (await rig.JwtAsync()).Member("access_token")));
        await AskAsync(rig, Shop, HttpMethod.Post);
        return rig;
    }

    private static Task<Reply> AskAsync(Rig rig, string origin, HttpMethod method)
    {
        var ask = new HttpRequestMessage(method, "/services/oauth2/token");
        ask.Headers.Add("Origin", origin);
        ask.Headers.Add("Access-Control-Request-Headers", "content-type");
        return rig.SendAsync(ask);
    }

    private static string Allowed(Reply reply) => reply.Header("Access-Control-Allow-Origin");

    private static async Task<IReadOnlyList<JsonElement>> FilesAsync(Rig rig) => await rig.RecordsAsync(await rig.AdminTokenAsync(), "SELECT EventType, Interval FROM EventLogFile");

    private static async Task<string> RowAsync(Rig rig, string type, string holds) => Assert.Single(await CsvAsync(rig, type), row => row.Contains(holds, StringComparison.Ordinal));

    private static async Task<string[]> CsvAsync(Rig rig, string type)
    {
        rig.Org.Advance(TimeSpan.FromHours(10));
        var admin = await rig.AdminTokenAsync();
        var file = Assert.Single(await rig.RecordsAsync(admin, $"SELECT LogFile FROM EventLogFile WHERE EventType = '{type}' AND Interval = 'Daily'"));
        return (await rig.GetAsync(Text(file, "LogFile"), admin)).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;
}
