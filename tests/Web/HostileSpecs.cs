namespace SfOAuth.Web.Tests;

/// <summary>Markup and script in whatever a person can give: words, and nothing else.</summary>
public sealed class HostileSpecs(Host host)
{
    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' autofocus onfocus=alert(1) x='",
        "</pre></title><svg onload=alert(1)>",
        "&lt;script&gt;alert(1)",
        "javascript:alert(1)",
        "\u202Etxt.exe\u2066<b>",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task In_the_pasted_text(string words)
    {
        var page = await host.AnswerAsync(("text", $"invalid_grant: {words}\nflow: {words}\nApp: {words}"));

        AssertTame(page);
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task In_facts_decisions_handles_and_suppositions(string words)
    {
        (string, string)[] fields = [("text", "invalid_grant: ip restricted"), ("fact", $"app={words}"), ("fact", $"{words}=yes"), ("wish-permission-set", words), ("wish-app", words), ("shelf", words), ("pasted", words), ("if", $"app={words}"), ("user", words), ("from", words), ("zone", words)];

        foreach (var path in (string[])["answer", "gates", "history", "audit"])
        {
            AssertTame(await (await host.PostAsync(path, fields)).Content.ReadAsStringAsync());
        }
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task In_the_names_and_words_of_files(string words)
    {
        var content = Encoding.UTF8.GetBytes($"{{\"error\":\"invalid_grant\",\"error_description\":\"{words}\"}}\n{words}\n");

        foreach (var path in (string[])["answer", "drop", "history", "audit"])
        {
            AssertTame(await (await host.PostAsync(path, [("text", "")], ($"../../{words}.log", content))).Content.ReadAsStringAsync());
        }
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task In_a_search(string words) =>
        AssertTame(await (await host.GetAsync($"catalogue?q={Uri.EscapeDataString(words)}")).Content.ReadAsStringAsync());

    [Theory, MemberData(nameof(Hostile))]
    public async Task In_the_rows_of_a_log(string words)
    {
        var cell = words.Replace("\"", "\"\"", StringComparison.Ordinal);
        var log = $"\"Username\",\"Login Time\",\"Source IP\",\"Login Type\",\"Status\",\"Application\",\"Login URL\"\n\"{cell}\",\"2026-11-10T00:00:00Z\",\"203.0.113.1\",\"Remote Access 2.0\",\"{cell}\",\"{cell}\",\"{cell}\"\n";

        var page = await (await host.PostAsync("history", [], ("log.csv", Encoding.UTF8.GetBytes(log)))).Content.ReadAsStringAsync();

        Assert.Contains("1 login", page, StringComparison.Ordinal);
        AssertTame(page);
    }

    private static void AssertTame(string page)
    {
        Assert.DoesNotContain("fault of sfoauth", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)</script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)<(img|svg onload|iframe|b>|script(?! src=\"/| type=\"application/json\"))", page);
        Assert.DoesNotMatch("(?i)<[^>]*\\s(onerror|onload|onfocus|autofocus)\\s*=", Words.WithoutValues(page));
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069]", page);
    }
}
