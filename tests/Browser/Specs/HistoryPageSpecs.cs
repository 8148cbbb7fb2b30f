[assembly: AssemblyFixture(typeof(SfOAuth.Browser.Tests.Chromium))]

namespace SfOAuth.Browser.Tests;

/// <summary>The page of <c>history --format html</c> in a real browser.</summary>
public sealed class HistoryPageSpecs(Chromium browser, HistoryPage history) : IClassFixture<HistoryPage>
{
    private const string Shown = "await page.evaluate(() => document.getElementById('chart').shown())";

    [Fact]
    public async Task It_needs_nothing_else_and_runs_nothing_of_what_a_log_holds()
    {
        var sight = await VisitAsync("return page.evaluate(() => [document.scripts.length, document.images.length, document.querySelectorAll('iframe, svg, link, object').length, document.querySelectorAll('canvas').length])");

        Assert.Empty(sight.Requests);
        Assert.Empty(sight.Complaints);
        Assert.Equal("[3,0,0,1]", sight.Result.GetRawText());
    }

    [Fact]
    public async Task Hostile_cells_are_words_on_it()
    {
        var words = (await VisitAsync("return page.innerText('main')")).Result.GetString()!;

        Assert.Contains("</script><script>fetch('https://attacker.test/')</script>", words, StringComparison.Ordinal);
        Assert.Contains("<img src=https://attacker.test/x onerror=alert(1)>", words, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_zoom_in_move_and_show_the_whole_again()
    {
        var seen = (await VisitAsync($"const seen = [{Shown}]; for (const name of ['zoom in', 'zoom in', 'earlier', 'later', 'later', 'later', 'later', 'later', 'zoom out', 'whole time']) {{ await page.getByText(name, {{ exact: true }}).click(); seen.push({Shown}); }} return seen")).Result.Deserialize<double[][]>()!;

        var (whole, half, quarter, earlier, latest) = (seen[0], seen[1], seen[2], seen[3], seen[8]);
        Assert.Equal(Length(whole) / 2, Length(half), 1d);
        Assert.Equal(Length(whole) / 4, Length(quarter), 1d);
        Assert.True(earlier[0] < quarter[0]);
        Assert.Equal(Length(quarter), Length(earlier), 1d);
        Assert.Equal(whole[1], latest[1], 1d);
        Assert.Equal(Length(quarter), Length(latest), 1d);
        Assert.Equal(whole, seen[^1]);
    }

    [Fact]
    public async Task Dragging_over_the_chart_zooms_to_what_was_dragged_over()
    {
        var seen = (await VisitAsync($"const whole = {Shown}; const box = await page.locator('.u-over').boundingBox(); const y = box.y + box.height / 2; await page.mouse.move(box.x + box.width * 0.25, y); await page.mouse.down(); await page.mouse.move(box.x + box.width * 0.4, y, {{ steps: 5 }}); await page.mouse.move(box.x + box.width * 0.5, y); await page.mouse.up(); return [whole, {Shown}]")).Result.Deserialize<double[][]>()!;

        Assert.Equal(seen[0][0] + (Length(seen[0]) / 4), seen[1][0], Length(seen[0]) / 50);
        Assert.Equal(seen[0][0] + (Length(seen[0]) / 2), seen[1][1], Length(seen[0]) / 50);
    }

    [Fact]
    public async Task Times_are_those_of_the_log_whatever_the_clock_of_the_reader_says()
    {
        var legend = (await VisitAsync("const box = await page.locator('.u-over').boundingBox(); await page.mouse.move(box.x + 1, box.y + 20); return page.innerText('.u-legend')")).Result.GetString()!;

        Assert.Contains("2026-11-10 00:00", legend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phone", 375, 800, false)]
    [InlineData("desk", 1200, 1400, false)]
    [InlineData("dark", 1200, 1400, true)]
    public async Task It_fits_the_width_of_a_screen_in_the_colours_of_the_reader(string picture, int width, int height, bool dark)
    {
        var visit = new Visit(history.Url, "return page.evaluate(() => [document.documentElement.scrollWidth, getComputedStyle(document.body).backgroundColor])", width, height, dark, Path.Combine(Chromium.Pictures, picture + ".png"));
        var sight = await browser.VisitAsync(visit);

        Assert.Empty(sight.Complaints);
        Assert.Equal(width, sight.Result[0].GetInt32());
        Assert.Equal(dark ? "rgb(20, 24, 29)" : "rgb(255, 255, 255)", sight.Result[1].GetString());
    }

    private static double Length(double[] span) => span[1] - span[0];

    private Task<Sight> VisitAsync(string look) => browser.VisitAsync(new(history.Url, look));
}
