using SfOAuth.Node;

namespace SfOAuth.Browser.Tests;

/// <summary>The page of <c>sfoauth serve</c> in a real browser, task by task.</summary>
public sealed class ServeSpecs(Chromium browser, Serving serving) : IClassFixture<Serving>
{
    private const string Enter = "await page.waitForSelector('#main'); const home = page.url(); ";
    private const string Refused = "'flow: jwt-bearer\\n\\n{\"error\":\"invalid_grant\",\"error_description\":\"user hasn\\'t approved this consumer\"}'";

    [Fact]
    public async Task The_first_address_leads_in_and_the_token_leaves_the_address_line()
    {
        var sight = await VisitAsync("return page.url()");

        Assert.Empty(sight.Complaints);
        Assert.Equal(serving.Face.Home.AbsoluteUri, sight.Result.GetString());
        Assert.All(sight.Requests, request => Assert.StartsWith(serving.Face.Address.AbsoluteUri, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answer_comes_while_one_types_and_marks_the_words_it_rests_on()
    {
        var sight = await VisitAsync($"await page.locator('#text').pressSequentially({Refused}); await page.waitForSelector('#verdict'); return [await page.innerText('.cause.first .name'), await page.innerText('#read mark'), await page.innerText('#said')]");

        Assert.Empty(sight.Complaints);
        Assert.Equal("user hasn't approved this consumer", sight.Result[1].GetString());
        Assert.Contains(sight.Result[0].GetString()!, sight.Result[2].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_answers_the_question_and_can_be_taken_back()
    {
        var sight = await VisitAsync($"await page.fill('#text', {Refused}); await page.waitForSelector('.answer'); const before = await page.innerText('.cause.first .odds'); await page.locator('.answer').first().click(); await page.waitForSelector('.stated .chip'); const after = await page.innerText('.cause.first .odds'); await page.locator('.stated button').click(); await page.waitForSelector('.stated', {{ state: 'detached' }}); return [before, after, await page.innerText('.cause.first .odds'), page.url() === home]");

        Assert.Empty(sight.Complaints);
        Assert.NotEqual(sight.Result[0].GetString(), sight.Result[1].GetString());
        Assert.Equal(sight.Result[0].GetString(), sight.Result[2].GetString());
        Assert.True(sight.Result[3].GetBoolean());
    }

    [Fact]
    public async Task Without_script_a_paste_is_answered_and_a_question_refines_it()
    {
        var sight = await VisitAsync($"await page.fill('#text', {Refused}); await page.click('#go'); await page.waitForSelector('#verdict'); const first = await page.innerText('.cause.first .odds'); await page.locator('.answer').first().click(); await page.waitForSelector('.stated .chip'); return [first, await page.innerText('.cause.first .odds'), await page.inputValue('#text')]", scripts: false);

        Assert.NotEqual(sight.Result[0].GetString(), sight.Result[1].GetString());
        Assert.Contains("approved this consumer", sight.Result[2].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_are_shown_and_never_run()
    {
        var sight = await VisitAsync("await page.fill('#text', 'invalid_grant: </pre><script>alert(1)</script><img src=x onerror=alert(2)>'); await page.waitForSelector('#read pre'); return [await page.innerText('#read pre'), await page.locator('img, iframe, script:not([src])').count()]");

        Assert.Empty(sight.Complaints);
        Assert.Contains("<script>alert(1)</script><img src=x onerror=alert(2)>", sight.Result[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(0, sight.Result[1].GetInt32());
    }

    [Fact]
    public async Task Fifty_megabytes_are_sent_with_progress_and_answered_while_the_page_stays_alive()
    {
        var sight = await VisitAsync("""
            await page.evaluate(() => {
              const line = "2026-11-10 12:00:00 INFO nothing of interest happened in the worker today\n";
              const [files, seen] = [new DataTransfer(), []];
              files.items.add(new File([line.repeat(340000), '{"error":"invalid_grant","error_description":"ip restricted"}\n', line.repeat(340000)], "worker.log"));
              new MutationObserver(() => seen.push(document.querySelector("#progress span").textContent)).observe(document.getElementById("progress"), { subtree: true, childList: true, attributes: true });
              let last = performance.now(); window.longest = 0; window.told = seen;
              setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20);
              document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: files }));
            });
            await page.waitForSelector("#read mark", { timeout: 40000 });
            return [await page.innerText("#read mark"), await page.evaluate(() => window.told.some(words => words.includes("reading"))), await page.innerText("#here .chip")]
            """);

        Assert.Empty(sight.Complaints);
        Assert.Equal("ip restricted", sight.Result[0].GetString());
        Assert.True(sight.Result[1].GetBoolean());
        Assert.Contains("worker.log", sight.Result[2].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_log_becomes_a_timeline_that_can_be_zoomed_and_narrowed_down()
    {
        var log = JsonSerializer.Serialize(NodePackages.At("examples", "cloud-egress", "history.csv"));
        var sight = await VisitAsync($"await page.goto(home + 'history'); await page.setInputFiles('#files', {log}); await page.waitForSelector('#chart canvas'); const shown = () => page.evaluate(() => document.getElementById('chart').shown()); const whole = await shown(); await page.getByText('zoom in', {{ exact: true }}).click(); const half = await shown(); const all = await page.innerText('h1'); await page.fill('[name=status]', 'Restricted'); await page.click('#go'); await page.waitForFunction(before => document.querySelector('h1').innerText !== before, all); return [whole, half, all, await page.innerText('h1')]");

        Assert.Empty(sight.Complaints);
        Assert.True(sight.Result[1][1].GetDouble() - sight.Result[1][0].GetDouble() < sight.Result[0][1].GetDouble() - sight.Result[0][0].GetDouble());
        Assert.NotEqual(sight.Result[2].GetString(), sight.Result[3].GetString());
    }

    [Fact]
    public async Task A_supposed_setting_is_judged_at_once_on_the_page_of_the_gates()
    {
        var sight = await VisitAsync($"await page.fill('#text', {Refused}); await page.waitForSelector('.ways'); await page.getByText('The way through the gates').click(); await page.waitForSelector('.stages'); const before = await page.innerText('.decision'); await page.selectOption('#if-user_active', 'user_active=no'); await page.waitForFunction(words => document.querySelector('.decision').innerText !== words, before); return [before, await page.innerText('.stage.refused h2')]");

        Assert.Empty(sight.Complaints);
        Assert.Contains("the user", sight.Result[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_folder_is_reviewed()
    {
        var folder = JsonSerializer.Serialize(NodePackages.At("examples", "cloud-egress", "force-app"));
        var sight = await VisitAsync($"await page.goto(home + 'audit'); await page.setInputFiles('#folder', {folder}); await page.waitForSelector('.finding'); return page.innerText('main')");

        Assert.Empty(sight.Complaints);
        Assert.Contains("The app relaxes IP restrictions", sight.Result.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_is_searched()
    {
        var sight = await VisitAsync("await page.goto(home + 'catalogue'); await page.fill('[name=q]', 'OAUTH_APP_BLOCKED'); await page.keyboard.press('Enter'); await page.waitForSelector('section.panel'); return page.innerText('main')");

        Assert.Empty(sight.Complaints);
        Assert.Contains("app-blocked", sight.Result.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_reached_with_the_keyboard_alone()
    {
        var sight = await VisitAsync("await page.focus('#text'); await page.keyboard.type('invalid_grant: ip restricted'); await page.waitForSelector('.answer'); for (let at = 0; at < 40 && !await page.evaluate(() => document.activeElement.classList.contains('answer')); at++) { await page.keyboard.press('Tab'); } await page.keyboard.press('Enter'); await page.waitForSelector('.stated .chip'); return true");

        Assert.Empty(sight.Complaints);
        Assert.True(sight.Result.GetBoolean());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("?sample=refresh", false)]
    [InlineData("?sample=refresh", true)]
    [InlineData("history", false)]
    [InlineData("gates", false)]
    [InlineData("gates", true)]
    [InlineData("catalogue", false)]
    [InlineData("catalogue?q=invalid_grant", true)]
    [InlineData("audit", false)]
    [InlineData("emulator", true)]
    public async Task No_page_has_a_grave_fault_of_accessibility_or_is_wider_than_a_phone(string path, bool dark)
    {
        var picture = Path.Combine(Chromium.Pictures, $"serve-{(path.Length == 0 ? "empty" : path.Split('?', '=')[^1])}{(dark ? "-dark" : "")}.png");
        var sight = await browser.VisitAsync(new(serving.First, Enter + $"await page.goto(home + '{path}'); const faults = await axe(); await page.setViewportSize({{ width: 375, height: 800 }}); return [faults, await page.evaluate(() => document.documentElement.scrollWidth)]", Dark: dark, Shot: picture));

        Assert.Empty(sight.Complaints);
        Assert.Equal("[]", sight.Result[0].GetRawText());
        Assert.Equal(375, sight.Result[1].GetInt32());
    }

    private Task<Sight> VisitAsync(string look, bool scripts = true) => browser.VisitAsync(new(serving.First, Enter + look, Scripts: scripts));
}
