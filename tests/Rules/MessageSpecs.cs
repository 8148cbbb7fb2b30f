namespace SfOAuth.Rules.Tests;

/// <summary>A mistake in a rule file is told with its line: what stands there, what is wrong, what to do.</summary>
public sealed class MessageSpecs
{
    /// <summary>One change of the sound file, the line it is told at, and words of the message.</summary>
    public static TheoryData<string, string, int, string> Mistakes { get; } = new()
    {
        { "sfoauth-rules: 1", "sfoauth-rules: 2", 1, "reads version 1" },
        { "sfoauth-rules: 1", "rules: 1", 1, "does not say sfoauth-rules: 1" },
        { "vendor: Acme", "vendr: Acme", 2, "Do you mean vendor?" },
        { "endpoint: client", "endpoint: browser", 5, "none of authorize, token" },
        { "id: acme-worker-lost", "id: Acme Worker", 4, "kebab-case" },
        { "id: acme-worker-lost", "id: token-ip-restricted", 4, "an answer of sfoauth's own" },
        { "text: \"ACME-77 the worker has lost its login\"", "text: lost", 6, "shorter than 8" },
        { "text: \"ACME-77 the worker has lost its login\"", "text: the worker was told user is not admin approved to access this app", 6, "which sfoauth knows" },
        { "text: \"ACME-77 the worker has lost its login\"", "text: not admin approved", 6, "stands inside the words of" },
        { "text: \"ACME-77 the worker has lost its login\"", "note: nothing to look for", 4, "needs text, pattern or error" },
        { "text: \"ACME-77 the worker has lost its login\"", "error: invalid_grant", 6, "a code of Salesforce" },
        { "text: \"ACME-77 the worker has lost its login\"", "error: ACME", 6, "an error code of your own" },
        { "text: \"ACME-77 the worker has lost its login\"", "pattern: \"{word} lost\"", 6, "begin with 3 characters" },
        { "text: \"ACME-77 the worker has lost its login\"", "pattern: \"ACME lost {word}{number}\"", 6, "side by side" },
        { "text: \"ACME-77 the worker has lost its login\"", "pattern: \"ACME lost {worker} again\"", 6, "a brace that belongs to no gap" },
        { "confidence: claimed\ncauses", "confidence: official\ncauses", 7, "needs sources" },
        { "slug: acme-worker-restored", "slug: refresh-revoked", 9, "a cause of sfoauth's own" },
        { "slug: acme-worker-restored", "slug: refresh-concurrent", 9, "an older name of refresh-concurrent-lock" },
        { "because: The backup holds an older login.", "becuse: The backup.", 11, "Do you mean because?" },
        { "stage: client", "stage: clients", 12, "none of client, host" },
        { "flow: refresh", "flow: refreshing", 13, "no value of flow" },
        { "flow: refresh", "flows: refresh", 13, "no fact I know" },
        { "when: { stored_credentials_stale: yes }", "when: { stored_credentials_stale: no }", 14, "holds in a healthy org" },
        { "when: { stored_credentials_stale: yes }", "when: { reach: this-user }", 14, "nothing decides when" },
        { "when: { stored_credentials_stale: yes }", "when: { stored_credentials_stale: [yes, no] }", 14, "all values" },
        { "when: { stored_credentials_stale: yes }", "when: { idle_for: 30 days }", 14, "{over: …} or {under: …}" },
        { "when: { stored_credentials_stale: yes }", "when: { idle_for: { over: a while } }", 14, "no value of idle_for" },
        { "when: { stored_credentials_stale: yes }", "when: { proxy: { over: breaks } }", 14, "a list of values, or {not: …}" },
        { "when: { stored_credentials_stale: yes }", "when: { any: [ { proxy: breaks } ] }", 14, "two or more claims" },
        { "when: { stored_credentials_stale: yes }", "when: { flow: jwt-bearer, stored_credentials_stale: yes }", 14, "cannot hold together" },
        { "fix: { stored_credentials_stale: no }", "fix: { proxy: none }", 15, "when still holds" },
        { "answer: acme-worker-lost, part", "answer: acme-worker-gone, part", 17, "neither an answer" },
        { "part: 0.9", "part: 1.5", 17, "from 0.001 to 1" },
        { "part: 0.9 }", "part: 0.9 }\n      - { answer: token-ip-restricted, part: 0.9 }", 18, "from 0.001 to 0.5" },
        { "part: 0.9 }", "part: 0.9 }\n      - { answer: acme-worker-lost, part: 0.1 }", 18, "in this list already" },
        { "part: 0.9 }", "part: 0.9 }\n      - { answer: jwt-audience-invalid, part: 0.1 }", 17, "occurs only under jwt-bearer" },
        { "rivals:", "leaves: [ { status: Failed Somehow, part: 0.1 } ]\n    rivals:", 18, "no status of Login History" },
        { "rivals:", "clues: [ { if: { reach: this-user }, ratio: 1000 } ]\n    rivals:", 18, "from 0.05 to 10" },
        { "cause: refresh-revoked", "cause: refresh-revokd", 19, "no cause I know" },
        { "where: Client", "where: Instead", 21, "a step beside Instead" },
        { "security_cost: None.", "x: y", 9, "needs security_cost" },
        { "title: A worker of Acme was restored from a backup", "title: [a, b]", 10, "a text is wanted" },
        { "causes:", "causes: none\nx:", 8, "takes a list" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_line(string what, string into, int line, string words)
    {
        var told = Given.Troubles(Given.Changed(what, into)).Split('\n');

        Assert.Contains(told, one => one.StartsWith($"acme.yaml:{line}: ", StringComparison.Ordinal) && one.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Several_mistakes_are_told_at_once_in_the_order_of_their_lines()
    {
        var told = Given.Troubles(Given.Changed("endpoint: client", "endpoint: browser").Replace("stage: client", "stage: clients", StringComparison.Ordinal)).Split('\n');

        Assert.Equal(["acme.yaml:5", "acme.yaml:12"], told.Where(one => one.Contains("is none of", StringComparison.Ordinal)).Select(one => string.Join(':', one.Split(':')[..2])));
    }

    [Fact]
    public void A_name_that_another_file_has_is_told_with_its_place()
    {
        var reading = Given.Read(Given.Sound, Given.Sound);

        var told = Assert.IsType<Reading<Rulebook>.Rejected>(reading).Why;
        Assert.Contains("acme-2.yaml:9: the slug acme-worker-restored stands in acme.yaml:9 already.", told, StringComparison.Ordinal);
        Assert.Contains("acme-2.yaml:4: the id acme-worker-lost stands in acme.yaml:4 already.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_one_answer_are_no_more_than_the_whole_over_all_files()
    {
        var second = Given.Sound.Replace("acme-worker-restored", "acme-worker-copied", StringComparison.Ordinal);
        second = second[..second.IndexOf("answers:", StringComparison.Ordinal)] + second[second.IndexOf("causes:", StringComparison.Ordinal)..];

        var told = Assert.IsType<Reading<Rulebook>.Rejected>(Given.Read(Given.Sound, second)).Why;

        Assert.Contains("come to 1.8", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_without_a_cause_is_told() =>
        Assert.Contains("acme.yaml:8: no cause says acme-other", Given.Troubles(Given.Changed("causes:", "  - { id: acme-other, endpoint: client, text: another thing happened here, confidence: claimed }\ncauses:")), StringComparison.Ordinal);

    [Fact]
    public void The_sound_file_is_read_as_it_is_written()
    {
        var cause = Assert.Single(Given.Rules(Given.Sound).Written);

        Assert.Equal("acme-worker-restored", cause.Slug);
        Assert.Equal("rule file acme.yaml (Acme)", cause.Origin);
        Assert.Equal(Stage.Client, cause.Stage);
        Assert.Equal("Log in afresh.", Assert.Single(cause.Page.Change).Text);
    }
}
