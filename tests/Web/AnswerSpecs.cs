namespace SfOAuth.Web.Tests;

/// <summary>From what was pasted to the answer, as a form without any script.</summary>
public sealed class AnswerSpecs(Host host)
{
    private const string Refused = "flow: jwt-bearer\n\n{\"error\":\"invalid_grant\",\"error_description\":\"user hasn't approved this consumer\"}";

    [Fact]
    public async Task A_paste_is_answered_with_causes_evidence_in_its_place_change_cost_and_proof()
    {
        var page = await host.AnswerAsync(("text", Refused));

        Assert.Contains("<code>user-not-assigned</code>", page, StringComparison.Ordinal);
        Assert.Matches("<mark title=\"[^\"]+\">user hasn&#x27;t approved this consumer</mark>", page);
        foreach (var label in (string[])["I saw", "Because", "Change", "Costs", "What success looks like"])
        {
            Assert.Contains($"<dt>{label}</dt>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_one_question_is_a_set_of_buttons_and_an_answer_refines_and_stays()
    {
        var first = await host.AnswerAsync(("text", Refused));
        var second = await host.AnswerAsync(("text", Refused), ("fact", "permitted_users=All users may self-authorize"));

        Assert.Matches("<button class=\"answer\" form=\"ask\" name=\"fact\" value=\"[a-z_]+=", first);
        Assert.Contains("name=\"fact\" value=\"permitted_users=All users may self-authorize\"", second, StringComparison.Ordinal);
        Assert.Matches("class=\"cause first\" open>\\s*<summary><span class=\"name\">No approval exists", second);
    }

    [Fact]
    public async Task A_fact_that_is_taken_back_counts_no_more()
    {
        var page = await host.AnswerAsync(("text", Refused), ("fact", "user_active=no"), ("drop", "user_active=no"));

        Assert.DoesNotContain("class=\"stated\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Login_History_shows_can_be_answered_with_a_button()
    {
        var page = await host.AnswerAsync(("text", Refused), ("fact", "login_history=`Failed: Not approved for access`"));

        Assert.Contains("98 in 100", page, StringComparison.Ordinal);
        Assert.Contains("your answer, line 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_pasted_leads_back_to_the_empty_page() =>
        Assert.Contains("The answer appears here", await host.AnswerAsync(("text", "  ")), StringComparison.Ordinal);

    [Fact]
    public async Task Words_that_explain_nothing_are_met_with_what_to_bring()
    {
        var page = await host.AnswerAsync(("text", "the coffee machine is broken"));

        Assert.Contains("I cannot explain this yet", page, StringComparison.Ordinal);
        Assert.Contains("Login History rows of the user", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_comes_out_nowhere_and_counts_all_the_same_when_the_form_is_sent_again()
    {
        var secret = "client_secret=" + new string('7', 12) + "+" + new string('9', 30);
        var first = await host.AnswerAsync(("text", $"{Refused}\n{secret}"));
        var pasted = Words.Between(first, "id=\"pasted\" value=\"", "\"");
        var shown = WebUtility.HtmlDecode(Words.Between(first, "aria-describedby=\"text-hint\">\n", "</textarea>"));
        var second = await host.AnswerAsync(("text", shown), ("pasted", pasted), ("fact", "user_active=yes"));

        Assert.DoesNotContain("7777", first + second, StringComparison.Ordinal);
        Assert.Contains("client_secret=****", shown, StringComparison.Ordinal);
        Assert.Contains("hidden before reading", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_is_none_is_not_shown_again()
    {
        var page = await host.AnswerAsync(("text", Refused), ("fact", "password=Hunter2-Hunter2"));

        Assert.DoesNotContain("Hunter2", page, StringComparison.Ordinal);
        Assert.Contains("class=\"trouble\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_page_needs_nothing_else_and_nothing_on_it_can_be_pressed()
    {
        using var answer = await host.PostAsync("share", [("text", Refused)]);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotMatch("<script|<button|<form|<input|<link|src=", page);
        Assert.Contains("user-not-assigned", page, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Key, page, StringComparison.Ordinal);
    }
}
