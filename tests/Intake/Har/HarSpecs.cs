using System.Collections.Immutable;
using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class HarSpecs
{
    private const string Har = """
        {
          "log": {
            "version": "1.2", "creator": {"name": "x", "version": "1"}, "pages": [{"id": "p"}],
            "entries": [
              {"request": {"method": "GET", "url": "https://cdn.example/x.js", "headers": []}, "response": {"status": 200, "headers": [], "content": {"text": "ü"}}},
              {"request": {"method": "POST", "url": "https://login.salesforce.com/services/oauth2/token", "headers": [{"name": "Authorization", "value": "Basic M01WRzk6c2VjcmV0MTIz"}],
                "postData": {"mimeType": "application/x-www-form-urlencoded", "params": [{"name": "grant_type", "value": "password"}, {"name": "password", "value": "Hunter2!kX9#qz"}]}},
               "response": {"status": 400, "headers": [{"name": "Date", "value": "Tue, 24 Nov 2026 12:00:00 GMT"}], "content": {"text": "{\"error\":\"invalid_grant\",\"error_description\":\"authentication failure\"}"}}},
              {"request": {"method": "GET", "url": "https://nowhere.example/", "headers": []}, "response": {"status": 0, "_error": "net::ERR_NAME_NOT_RESOLVED", "content": {}}}
            ]
          }
        }
        """;

    [Fact]
    public void Entries_about_a_login_and_failed_ones_are_read()
    {
        var exchanges = Read(Har);

        Assert.Equal(2, exchanges.Length);
        Assert.Equal(("POST", 400, "{\"error\":\"invalid_grant\",\"error_description\":\"authentication failure\"}"), (exchanges[0].Method, exchanges[0].Status, exchanges[0].ResponseBody));
        Assert.Equal("grant_type=password&password=**************", exchanges[0].RequestBody);
        Assert.Equal("Basic ************************"[..10], exchanges[0].RequestHeaders[0].Value[..10]);
        Assert.Equal("net::ERR_NAME_NOT_RESOLVED", exchanges[1].Failure);
        Assert.Equal(6, exchanges[0].Slice.Line);
        Assert.StartsWith("{\"request\": {\"method\": \"POST\"", exchanges[0].Slice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_keeps_what_stands_before_the_cut()
    {
        for (var length = 0; length < Har.Length; length += 7)
        {
            var read = HarReader.Read(Excerpt(Har[..length]));

            Assert.True(read is Reading<ImmutableArray<HttpExchange>>.Accepted || length < 40);
        }

        Assert.Single(Read(Har[..^60]));
    }

    [Fact]
    public void Other_json_is_refused() =>
        Assert.IsType<Reading<ImmutableArray<HttpExchange>>.Rejected>(HarReader.Read(Excerpt("{\"error\":\"invalid_grant\"}")));

    private static Excerpt Excerpt(string text) => Door.OpenText("x.har", text).Excerpts[0];

    private static ImmutableArray<HttpExchange> Read(string text) =>
        Assert.IsType<Reading<ImmutableArray<HttpExchange>>.Accepted>(HarReader.Read(Excerpt(text))).Value;
}
