using CsCheck;

namespace SfOAuth.Metadata.Tests.Fixing;

/// <summary>An edit that is taken back leaves the file as it was, letter for letter where nothing was there twice.</summary>
public sealed class RevertLaws
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ConnectedApp xmlns=\"http://soap.sforce.com/2006/04/metadata\">";
    private const string File = Head + "\n    <label>Acme</label>\n    <oauthConfig>\n        <callbackUrl>https://a.example/cb\nhttps://b.example/cb</callbackUrl>\n        <isAdminApproved>false</isAdminApproved>\n        <scopes>Api</scopes>\n        <scopes>Web</scopes>\n    </oauthConfig>\n    <oauthPolicy>\n        <ipRelaxation>ENFORCE</ipRelaxation>\n    </oauthPolicy>\n    <permissionSetName>Sales</permissionSetName>\n</ConnectedApp>\n";

    public static TheoryData<string, string, EditKind> Edits => new()
    {
        { "oauthPolicy/ipRelaxation", "BYPASS", EditKind.Set },
        { "oauthConfig/isAdminApproved", "true", EditKind.Set },
        { "oauthConfig/oauthClientCredentialUser", "sync@acme.test", EditKind.Set },
        { "sessionPolicy/sessionTimeout", "240", EditKind.Set },
        { "oauthConfig/scopes", "RefreshToken", EditKind.Add },
        { "permissionSetName", "Acme_Sync", EditKind.Add },
        { "oauthConfig/callbackUrl", "https://c.example/cb", EditKind.AddLine },
    };

    [Theory, MemberData(nameof(Edits))]
    public void What_was_made_is_seen_and_what_was_taken_back_is_gone(string path, string value, EditKind kind)
    {
        var edit = new ElementEdit("ConnectedApp", path, value, kind);
        var was = MetaEditor.ValueOf(File, edit);

        var made = MetaEditor.Apply(File, edit);

        Assert.False(MetaEditor.Holds(File, edit));
        Assert.True(MetaEditor.Holds(made, edit));
        Assert.Equal(File, MetaEditor.Revert(made, edit, was));
        Assert.Equal(File, MetaEditor.Revert(File, edit, was));
    }

    [Fact]
    public void The_last_of_a_repeated_element_leaves_an_empty_one_behind()
    {
        var edit = new ElementEdit("ConnectedApp", "permissionSetName", "Sales", EditKind.Add);

        Assert.Contains("<permissionSetName></permissionSetName>", MetaEditor.Revert(File, edit, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_two_edits_are_taken_back_in_any_order()
    {
        var edits = Edits.Select(row => new ElementEdit("ConnectedApp", row.Data.Item1, row.Data.Item2, row.Data.Item3)).ToArray();

        Gen.Select(Gen.Int[0, edits.Length - 1], Gen.Int[0, edits.Length - 1]).Where((first, second) => first != second).Sample((first, second) =>
        {
            var (one, other) = (edits[first], edits[second]);
            var both = MetaEditor.Apply(MetaEditor.Apply(File, one), other);

            return MetaEditor.Revert(MetaEditor.Revert(both, one, MetaEditor.ValueOf(File, one)), other, MetaEditor.ValueOf(File, other)) == File;
        });
    }

    [Theory]
    [InlineData("<ConnectedApp><label>x</label>")]
    [InlineData("")]
    [InlineData("no xml at all")]
    public void A_text_that_is_no_component_stays_as_it_is(string text) =>
        Assert.Equal(text, MetaEditor.Revert(text, new("ConnectedApp", "permissionSetName", "A", EditKind.Add), null));

    [Fact]
    public void A_component_keeps_its_letters_on_the_way_from_the_org_to_a_file()
    {
        const string inner = "<label>A &amp; B</label><oauthConfig><callbackUrl>https://a.example/cb\nhttps://b.example/cb</callbackUrl><iconUrl xsi:nil=\"true\"/></oauthConfig>";

        var file = MetaComponent.Of($"<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"http://soap.sforce.com/2006/04/metadata\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><readMetadataResponse><result><records xsi:type=\"ConnectedApp\"><fullName>Acme</fullName>{inner}</records></result></readMetadataResponse></soapenv:Body></soapenv:Envelope>", "ConnectedApp");

        Assert.Contains(inner, file, StringComparison.Ordinal);
        Assert.DoesNotContain("fullName", file, StringComparison.Ordinal);
    }
}
