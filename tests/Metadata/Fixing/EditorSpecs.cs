using CsCheck;

namespace SfOAuth.Metadata.Tests.Fixing;

/// <summary>A file is changed by as few letters as it takes.</summary>
public sealed class EditorSpecs
{
    private static readonly ElementEdit[] Edits =
    [
        new("ConnectedApp", "oauthPolicy/refreshTokenPolicy", "specific_inactivity:30:DAYS"),
        new("ConnectedApp", "oauthPolicy/ipRelaxation", "BYPASS"),
        new("ConnectedApp", "oauthConfig/isPkceRequired", "true"),
        new("ConnectedApp", "oauthConfig/isDeviceFlowEnabled", "true"),
        new("ConnectedApp", "oauthConfig/scopes", "RefreshToken", EditKind.Add),
        new("ConnectedApp", "oauthConfig/callbackUrl", "https://x.test/a?b=1&c=2", EditKind.AddLine),
        new("ConnectedApp", "permissionSetName", "R&D <set>", EditKind.Add),
        new("ConnectedApp", "sessionPolicy/sessionTimeout", "120"),
    ];

    private static readonly ImmutableArray<MetaFile> Apps =
        [.. Project.Of(Reading.SampleSpecs.Read(Given.Samples)).SelectMany(project => project.Files).Where(file => file.Kind.Root is "ConnectedApp" && file.Problem.Length == 0)];

    [Fact]
    public void Any_edits_of_any_sample_leave_a_sound_file_with_everything_else_as_it_was() =>
        Gen.Select(Gen.Int[0, Apps.Length - 1], Gen.Int[0, Edits.Length - 1].Array[1, 4]).Sample((at, chosen) =>
        {
            var before = File.ReadAllText(Apps[at].Document.Name);
            var after = chosen.Aggregate(before, (text, edit) => MetaEditor.Apply(text, Edits[edit]));

            var read = MetaFile.Of(Door.OpenText(Apps[at].Document.Name, after))!;
            Assert.Empty(read.Problem);
            Assert.All(LinesOf(before).Except(LinesOf(after)), line => Assert.Contains(Edits, edit => line.Contains(edit.Steps[^1], StringComparison.Ordinal) || !line.Contains("</", StringComparison.Ordinal) || line.Contains("callbackUrl", StringComparison.Ordinal)));
            Assert.All(chosen, edit => Assert.Contains(Edits[edit].Value, Found(read.Root, Edits[edit].Steps).SelectMany(found => found.Value.Split('\n')).Select(line => line.Trim())));
        }, iter: 300);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_ends_stay_as_they_are(string lineEnd)
    {
        var before = Given.ConnectedApp().ReplaceLineEndings(lineEnd);

        var after = Edits.Aggregate(before, MetaEditor.Apply);

        Assert.Equal(after.Split(lineEnd).Length, after.ReplaceLineEndings("\n").Split('\n').Length);
        Assert.Equal(lineEnd == "\n" ? 0 : after.Count(letter => letter == '\n'), after.Count(letter => letter == '\r'));
    }

    [Fact]
    public void A_new_element_takes_its_place_in_the_alphabet_and_the_indent_of_its_neighbours()
    {
        var after = MetaEditor.Apply("<ConnectedApp>\n  <label>A</label>\n  <oauthConfig>\n    <callbackUrl>x</callbackUrl>\n    <scopes>Api</scopes>\n  </oauthConfig>\n</ConnectedApp>", new("ConnectedApp", "oauthConfig/isPkceRequired", "true"));

        Assert.Equal("<ConnectedApp>\n  <label>A</label>\n  <oauthConfig>\n    <callbackUrl>x</callbackUrl>\n    <isPkceRequired>true</isPkceRequired>\n    <scopes>Api</scopes>\n  </oauthConfig>\n</ConnectedApp>", after);
    }

    [Theory]
    [InlineData("<a><b/></a>", "<a><b>1</b></a>")]
    [InlineData("<a><b></b></a>", "<a><b>1</b></a>")]
    [InlineData("<a><b xsi:nil=\"true\"/></a>", "<a><b>1</b></a>")]
    [InlineData("<a><b>0</b></a>", "<a><b>1</b></a>")]
    public void An_empty_element_is_filled(string before, string after) =>
        Assert.Equal(after, MetaEditor.Apply(before, new("a", "b", "1")));

    [Fact]
    public void The_difference_shows_the_changed_line_and_its_neighbours()
    {
        var before = "a\nb\nc\nd\ne\nf\ng\nh\n";

        Assert.Equal("--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n", LineDiff.Of(before, before.Replace('e', 'E'), "x"));
    }

    [Fact]
    public void A_difference_applied_to_the_old_text_gives_the_new_one() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 30], Gen.Int[0, 3].Array[0, 30]).Sample((one, other) =>
        {
            var (before, after) = (string.Join('\n', one) + "\n", string.Join('\n', other) + "\n");
            Assert.Equal(after, Patched(before, LineDiff.Of(before, after, "x")));
        });

    private static string Patched(string before, string diff)
    {
        var (old, result, at) = (before[..^1].Split('\n'), new List<string>(), 0);
        foreach (var line in diff.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var start = int.Parse(line[4..line.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) - 1;
                result.AddRange(old[at..start]);
                at = start;
            }
            else
            {
                at += line[0] == '+' ? 0 : 1;
                result.AddRange(line[0] == '-' ? [] : [line[1..]]);
            }
        }

        return string.Join('\n', [.. result, .. old[at..]]) + "\n";
    }

    private static IEnumerable<string> LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<MetaElement> Found(MetaElement root, ImmutableArray<string> steps) =>
        steps.Length == 1 ? root.FindAll(steps[0]) : root.Find(steps[0]) is { } next ? Found(next, steps[1..]) : [];
}
