namespace SfOAuth.Web.Tests;

/// <summary>Gates, catalogue and emulator.</summary>
public sealed class PageSpecs(Host host)
{
    [Fact]
    public async Task The_gates_show_what_was_passed_where_it_was_refused_and_what_is_not_known()
    {
        var page = await (await host.PostAsync("gates", [("text", "flow: jwt-bearer\nPermitted Users: Admin approved users are pre-authorized\nUser assigned: no\n{\"error\":\"invalid_grant\",\"error_description\":\"user hasn't approved this consumer\"}")])).Content.ReadAsStringAsync();

        Assert.Matches("class=\"stage refused\"><h2>user and app", page);
        Assert.Matches("class=\"stage not-known\"><h2>the network", page);
    }

    [Fact]
    public async Task A_supposed_setting_changes_the_judgement_and_stays_chosen()
    {
        var page = await (await host.PostAsync("gates", [("text", "flow: jwt-bearer"), ("if", "user_active=no")])).Content.ReadAsStringAsync();

        Assert.Contains("If that were so:", page, StringComparison.Ordinal);
        Assert.Matches("class=\"stage refused\"><h2>the user", page);
        Assert.Contains("value=\"user_active=no\" selected", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_attempt_of_which_nothing_is_known_no_gate_counts_as_passed()
    {
        var page = await (await host.GetAsync("gates")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("class=\"stage passed\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"stage refused\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_holds_every_cause_and_every_cause_and_error_has_a_page()
    {
        var all = await (await host.GetAsync("catalogue")).Content.ReadAsStringAsync();

        foreach (var cause in SfOAuth.Actions.CausesAction.Run().Causes)
        {
            Assert.Contains($"catalogue?q={cause.Id}\"", all, StringComparison.Ordinal);
            Assert.Contains("What success looks like", await (await host.GetAsync($"catalogue?q={cause.Id}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var error in SfOAuth.Salesforce.Vocabulary.Refusals.Select(refusal => refusal.Error).Where(error => error.Length > 0).Distinct())
        {
            Assert.Contains("<section class=\"panel\">", await (await host.GetAsync($"catalogue?q={Uri.EscapeDataString(error)}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_word_is_met_with_the_nearest_ones()
    {
        var page = await (await host.GetAsync("catalogue?q=invalid_grnt")).Content.ReadAsStringAsync();

        Assert.Contains("catalogue?q=invalid_grant\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_starts_and_stops_from_its_page()
    {
        using var started = await host.PostAsync("emulator", [("do", "start")]);
        var running = await (await host.GetAsync("emulator")).Content.ReadAsStringAsync();
        var control = Words.Between(running, "class=\"button\" href=\"", "\"");
        using var page = await host.SendAsync(new(HttpMethod.Get, control));
        using var stopped = await host.PostAsync("emulator", [("do", "stop")]);

        Assert.Equal(HttpStatusCode.SeeOther, started.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Start an org", await (await host.GetAsync("emulator")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
