namespace SfOAuth.Web.Tests;

/// <summary>Who may come in, and who may not.</summary>
public sealed class EntranceSpecs(Host host)
{
    [Fact]
    public async Task A_second_user_without_the_token_is_told_plainly_that_the_page_is_not_his()
    {
        using var answer = await host.SendAsync(new(HttpMethod.Get, host.Face.Home));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("belongs to whoever started sfoauth serve", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?token=")]
    [InlineData("/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/")]
    [InlineData("/asset/app.css")]
    public async Task A_wrong_token_or_none_opens_nothing(string path)
    {
        using var answer = await host.SendAsync(new(HttpMethod.Get, new Uri(host.Face.Address, path)));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_wrong_cookie_opens_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Face.Home);
        request.Headers.Add("Cookie", "sfoauth=guessed");
        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_from_other_sites_and_from_programs_on_other_ports()
    {
        using var entry = await host.SendAsync(new(HttpMethod.Get, host.Face.First));
        var cookie = entry.Headers.GetValues("Set-Cookie").Single();

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"path={host.Face.Home.AbsolutePath}", cookie, StringComparison.Ordinal);
        Assert.True(host.Face.Home.AbsolutePath.Length > 12);
        Assert.DoesNotContain(host.Face.First.Query[7..], cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker.test")]
    [InlineData("127.0.0.1.attacker.test")]
    [InlineData("127.0.0.1:1")]
    [InlineData("0.0.0.0")]
    public async Task A_name_that_was_led_here_is_refused_with_cookie_and_token_alike(string name)
    {
        using var page = host.Asking(HttpMethod.Get, "");
        page.Headers.Host = name;
        using var entry = new HttpRequestMessage(HttpMethod.Get, host.Face.First);
        entry.Headers.Host = name;

        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(entry)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.test")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_of_another_page_is_refused_even_with_the_key(string header, string value)
    {
        using var request = host.Asking(HttpMethod.Post, "answer");
        request.Headers.Add(header, value);
        request.Content = Host.Form([("key", host.Key), ("text", "invalid_grant")]);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("drop")]
    [InlineData("patch")]
    [InlineData("share")]
    [InlineData("history")]
    [InlineData("history/page")]
    [InlineData("gates")]
    [InlineData("audit")]
    [InlineData("emulator")]
    public async Task Every_form_without_the_key_of_the_run_is_refused(string path)
    {
        using var request = host.Asking(HttpMethod.Post, path);
        request.Content = Host.Form([("text", "invalid_grant"), ("do", "start")]);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("history")]
    [InlineData("catalogue")]
    [InlineData("no-such-page")]
    [InlineData("asset/app.js")]
    public async Task Every_answer_forbids_scripts_that_are_not_ours_frames_and_guessing_of_types(string path)
    {
        using var answer = await host.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("asset/../Web.dll")]
    [InlineData("asset/%2e%2e%2fsecret")]
    [InlineData("asset/history.css")]
    [InlineData("asset/")]
    public async Task Only_files_of_the_page_are_served(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path)).StatusCode);

    [Fact]
    public async Task No_page_names_an_address_of_the_network_to_load_from()
    {
        foreach (var path in (string[])["", "history", "gates", "catalogue", "audit", "emulator"])
        {
            var page = await (await host.GetAsync(path)).Content.ReadAsStringAsync();

            Assert.DoesNotMatch("(src|href|action)=\"(https?:)?//", page);
            Assert.DoesNotMatch("<script(?![^>]*src=)", page);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        }
    }
}
