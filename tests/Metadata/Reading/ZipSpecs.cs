using System.IO.Compression;
using System.Text;

namespace SfOAuth.Metadata.Tests.Reading;

/// <summary>Archives, good and hostile.</summary>
public sealed class ZipSpecs : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sfoauth-{Guid.NewGuid():N}.zip");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_retrieved_package_is_read_like_a_folder()
    {
        Pack(("unpackaged/connectedApps/Acme.connectedApp", Given.ConnectedApp(policy: "<refreshTokenPolicy>zero</refreshTokenPolicy>")), ("unpackaged/classes/A.cls", "class A {}"), ("unpackaged/settings/OauthOidc.settings", Given.Of("OauthOidcSettings", "<isPkceRequired>true</isPkceRequired>")));

        var world = Given.WorldOf([.. SampleSpecs.Read(path)]);

        Assert.Equal(RefreshPolicy.ImmediatelyExpire, world.Get(App.RefreshPolicy));
        Assert.Equal(true, world.Get(App.RequiresPkce));
        Assert.EndsWith(".zip!/unpackaged/connectedApps/Acme.connectedApp", world[App.RefreshPolicy][0].Source.Slice!.Input, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../connectedApps/Evil.connectedApp")]
    [InlineData("a/../../connectedApps/Evil.connectedApp")]
    [InlineData("/etc/connectedApps/Evil.connectedApp")]
    [InlineData("..\\connectedApps\\Evil.connectedApp")]
    [InlineData("C:/connectedApps/Evil.connectedApp")]
    public void A_name_that_leads_out_is_refused_and_the_rest_is_read(string name)
    {
        Pack((name, Given.ConnectedApp(label: "Evil")), ("connectedApps/Acme.connectedApp", Given.ConnectedApp()));

        var reading = Assert.IsType<Reading<ProjectReading>.Accepted>(ProjectReading.Of([path])).Value;

        Assert.Equal(["Acme"], Project.Of(reading.Metadata).SelectMany(project => project.Apps).Select(app => app.Label));
        Assert.Contains(reading.Notes, note => note.Contains("leads out of the archive", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_is_refused_and_the_rest_is_read()
    {
        Pack(("connectedApps/Bomb.connectedApp", new string(' ', 20 << 20)), ("connectedApps/Acme.connectedApp", Given.ConnectedApp()));

        var reading = Assert.IsType<Reading<ProjectReading>.Accepted>(ProjectReading.Of([path])).Value;

        Assert.Single(reading.Metadata);
        Assert.Contains(reading.Notes, note => note.Contains("larger than any metadata", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_that_is_cut_off_gets_a_sentence()
    {
        Pack(("connectedApps/Acme.connectedApp", Given.ConnectedApp()));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);

        var why = Assert.IsType<Reading<ProjectReading>.Rejected>(ProjectReading.Of([path])).Why;

        Assert.Contains("zip archive that cannot be read", why, StringComparison.Ordinal);
    }

    private void Pack(params (string Name, string Text)[] entries)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
