using CsCheck;

namespace SfOAuth.Metadata.Tests.Reading;

/// <summary>Files that are damaged, hand-made or hostile.</summary>
public sealed class BrokenSpecs
{
    private static readonly string Sound = Given.ConnectedApp("<isAdminApproved>true</isAdminApproved>\n<isPkceRequired>true</isPkceRequired>", "<refreshTokenPolicy>zero</refreshTokenPolicy>");

    [Fact]
    public void A_remark_behind_the_root_is_reported_and_everything_before_it_counts()
    {
        var file = Read(Sound + "\n// a remark\n");

        Assert.Contains("words behind the last closing tag", file.Problem, StringComparison.Ordinal);
        Assert.Equal(RefreshPolicy.ImmediatelyExpire, Given.WorldOf(file.Document).Get(App.RefreshPolicy));
    }

    [Fact]
    public void A_file_that_breaks_off_is_used_up_to_the_break()
    {
        var file = Read(Sound[..Sound.IndexOf("<oauthPolicy>", StringComparison.Ordinal)]);

        Assert.Contains("is not well-formed from line", file.Problem, StringComparison.Ordinal);
        Assert.Equal(PermittedUsers.AdminApproved, Given.WorldOf(file.Document).Get(App.PermittedUsers));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\n  ")]
    [InlineData("copied from the wiki: ")]
    public void What_stands_before_the_declaration_does_not_matter(string before) =>
        Assert.Equal(RefreshPolicy.ImmediatelyExpire, Given.WorldOf(Given.File("connectedApps/Acme.connectedApp-meta.xml", before + Sound)).Get(App.RefreshPolicy));

    [Fact]
    public void A_nil_without_its_namespace_is_understood() =>
        Assert.Equal("", Read(Sound.Replace("<isPkceRequired>true</isPkceRequired>", "<isPkceRequired xsi:nil=\"true\"/>", StringComparison.Ordinal)).Problem);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    public void An_entity_is_never_resolved(string type, string entity)
    {
        var text = Sound.Replace("<ConnectedApp ", type + "<ConnectedApp ", StringComparison.Ordinal).Replace("<label>Acme", "<label>" + entity, StringComparison.Ordinal);
        var projects = Given.Projects(Given.File("connectedApps/Acme.connectedApp-meta.xml", text));

        Assert.Empty(projects.SelectMany(project => project.Apps));
        Assert.Contains("holds a DOCTYPE", string.Join(' ', projects.SelectMany(project => project.Notes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tower_of_elements_is_read_up_to_a_bound() =>
        Assert.Contains("elements deep", Read(Given.Of("ConnectedApp", string.Concat(Enumerable.Repeat("<a>", 100_000)))).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_flood_of_elements_is_read_up_to_a_bound() =>
        Assert.Contains("holds more than", Read(Given.Of("ConnectedApp", string.Concat(Enumerable.Repeat("<a/>", 450_000))), whole: true).Problem, StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_cut_off_or_swapped_nothing_is_thrown() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, Sound.Length - 1], Gen.Char, Gen.Bool).Sample((at, other, letter, cuts) =>
        {
            var mangled = cuts ? Sound[..at] + Sound[other..] : string.Concat(Sound.AsSpan(0, at), letter.ToString(), Sound.AsSpan(at + 1));
            var audit = Given.Audit(Given.File("connectedApps/Acme.connectedApp-meta.xml", mangled));
            Assert.NotNull(audit);
        }, iter: 400);

    [Fact]
    public void A_place_lies_inside_the_file_however_it_is_mangled() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, Sound.Length - 1]).Sample((at, other) =>
        {
            var mangled = Sound[..at] + Sound[other..];
            foreach (var fact in Project.Of([Given.File("connectedApps/Acme.connectedApp-meta.xml", mangled)]).SelectMany(project => project.Apps).SelectMany(app => app.Facts))
            {
                var slice = fact.Source.Slice!;
                Assert.Equal(mangled.Substring((int)slice.Offset, slice.Length), slice.Text);
            }
        }, iter: 400);

    private static MetaFile Read(string text, bool whole = false)
    {
        var name = "p/force-app/main/default/connectedApps/Acme.connectedApp-meta.xml";
        var document = whole
            ? Assert.IsType<Reading<Document>.Accepted>(Door.Open(new(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))), new() { WholeUpTo = 16_000_000 })).Value
            : Door.OpenText(name, text);
        return Assert.IsType<MetaFile>(MetaFile.Of(document));
    }
}
