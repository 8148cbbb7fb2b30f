using System.Text;
using CsCheck;

namespace SfOAuth.Rules.Tests;

/// <summary>A rule file that means harm, or is none, ends in a sentence: never in an exception, never in a long wait, never in its own words on a terminal.</summary>
public sealed class HostileSpecs
{
    private const string Bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nsfoauth-rules: 1\n";

    public static TheoryData<string, string> Files { get; } = new()
    {
        { Bomb, "anchors (&name) and aliases (*name) are not read" },
        { "&self\nsfoauth-rules: *self\n", "anchors" },
        { "sfoauth-rules: !!python/object:os.system x\n", "tags (!name) are not read" },
        { "sfoauth-rules: 1\nvendor: " + new string('[', 5_000), "nested more than 12 deep" },
        { "sfoauth-rules: 1\nvendor: " + string.Concat(Enumerable.Repeat("{a: ", 3_000)), "nested more than 12 deep" },
        { "sfoauth-rules: 1\ncauses: [" + string.Join(',', Enumerable.Repeat("x", 30_000)) + "]", "more than 20,000 pieces" },
        { "sfoauth-rules: 1\nvendor: " + new string('x', 5_000), "longer than 4000 characters" },
        { "sfoauth-rules: 1\nsfoauth-rules: 1\n", "stands in line 1 already" },
        { "sfoauth-rules: 1\n---\nsfoauth-rules: 1\n", "a second document" },
        { "sfoauth-rules: 1\nvendor: \"\\e[2J\"", "a control character" },
        { "sfoauth-rules: 1\nvendor: \"Acme \\u202E cod.exe\"", "a control character or an invisible one" },
        { "sfoauth-rules: 1\nvendor: \"unclosed\n", "this is not YAML" },
        { "sfoauth-rules: 1\n\tvendor: x\n", "this is not YAML" },
        { "{[a, b]: c}", "a key is one word" },
        { "", "the file is empty" },
        { "just words", "keys with their values" },
        { "sfoauth-rules: 1\nvendor: x\ncauses:\n  - <<: {slug: a}\n", "is no key of a cause" },
        { "sfoauth-rules: 1\nvendor: \"refresh with 5Aep861dRQ4hjkPmjL2fHqYQ2Wb7cXnZ8vT1sK0eR6uN3mJ9yDqL4wG5hB2pVxC8aF7tE1oI6zS0\"\n", "looks like a secret" },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_hostile_file_is_refused_in_a_sentence(string text, string words)
    {
        var told = Given.Troubles(text);

        Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.StartsWith("acme.yaml:", told, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', told);
        Assert.DoesNotContain("5Aep861", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_refused_and_a_mark_of_UTF_8_is_not()
    {
        Assert.Contains("UTF-16", Decoded(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("sfoauth-rules: 1"))), StringComparison.Ordinal);
        Assert.Contains("UTF-16", Decoded(Encoding.BigEndianUnicode.GetBytes("sfoauth-rules: 1")), StringComparison.Ordinal);
        Assert.Contains("no UTF-8", Decoded(Encoding.Latin1.GetBytes("sfoauth-rules: 1\nvendor: Müller")), StringComparison.Ordinal);
        Assert.Equal("x: 1", Decoded(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("x: 1"))));
    }

    [Fact]
    public void The_line_of_a_wrong_character_is_told() =>
        Assert.Equal(2, Assert.Throws<YamlTrouble>(() => RuleText.Decode(Encoding.Latin1.GetBytes("a: 1\nvendor: Müller"))).Line);

    [Fact]
    public void A_file_that_is_too_large_or_called_oddly_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-rules-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "large.yaml"), new string('#', 300 * 1024));
            File.WriteAllText(Path.Combine(folder.FullName, "odd name.yaml"), Given.Sound);

            var told = Assert.IsType<Reading<Rulebook>.Rejected>(RuleFiles.Read([folder.FullName], Given.Today)).Why;

            Assert.Contains("large.yaml:1: the file is larger than 256 KB", told, StringComparison.Ordinal);
            Assert.Contains("rename the file", told, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every piece of a text that could begin the pattern is tried, and none goes back: the steps grow with the text and not with its square.</summary>
    [Theory]
    [InlineData("aaa{text}aaa{text}aaa{text}aaa{text}aaa{text}b")]
    [InlineData("aaa{word}aaa{word}aaa{word}aaa{word}aaa{word}b")]
    public void No_text_makes_a_pattern_slow(string pattern)
    {
        var read = TextPattern.Read(pattern, out var why);
        Assert.Equal("", why);
        var (shorter, longer) = (Tries(read!, 4_000), Tries(read!, 8_000));

        Assert.InRange(longer, 1, shorter * 11 / 5);
    }

    [Fact]
    public void Whatever_a_file_holds_reading_it_ends_in_an_answer() =>
        Gen.Select(Gen.Int[0, Given.Sound.Length - 1], Gen.Int[0, 40], Gen.String[Gen.Char["{}[]:-&*!|>'\"%@`#,? \n\tax1"], 0, 12]).Sample(
            (at, cut, put) => Given.Read(Given.Sound[..at] + put + Given.Sound[Math.Min(Given.Sound.Length, at + cut)..]) is Reading<Rulebook>.Accepted or Reading<Rulebook>.Rejected { Why.Length: > 0 },
            iter: 1_500, threads: 1);

    private static long Tries(TextPattern pattern, int length)
    {
        var text = new string('a', length);
        var tries = 0L;
        for (var at = 0; at < text.Length; at++)
        {
            _ = pattern.Length(text, at, (all, start, words) =>
            {
                tries++;
                return string.CompareOrdinal(all, start, words, 0, words.Length) == 0 ? words.Length : -1;
            });
        }

        return tries;
    }

    private static string Decoded(IEnumerable<byte> bytes)
    {
        try
        {
            return RuleText.Decode([.. bytes]);
        }
        catch (YamlTrouble trouble)
        {
            return trouble.Message;
        }
    }
}
