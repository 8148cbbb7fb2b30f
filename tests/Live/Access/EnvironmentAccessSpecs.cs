using SfOAuth.Intake;

namespace SfOAuth.Live.Tests;

public sealed class EnvironmentAccessSpecs : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData(null, "https://acme.my.salesforce.com", null, "SF_ACCESS_TOKEN is not set")]
    [InlineData("00D!x", null, null, "SF_INSTANCE_URL is not set")]
    [InlineData("00D x", "https://acme.my.salesforce.com", null, "blanks")]
    [InlineData("00D!x", "http://acme.my.salesforce.com", null, "Plain http")]
    [InlineData("00D!x", "acme.lightning.force.com", null, "Lightning")]
    [InlineData("00D!x", "acme.my.salesforce.com", "latest", "SF_ORG_API_VERSION")]
    public async Task What_is_missing_or_wrong_in_the_environment_is_named(string? token, string? instance, string? version, string says)
    {
        foreach (var (name, value) in new[] { ("SF_ACCESS_TOKEN", token), ("SF_INSTANCE_URL", instance), ("SF_ORG_API_VERSION", version) })
        {
            place[name] = value ?? "";
        }

        var why = Assert.IsType<Reading<OrgSession>.Rejected>(await new EnvironmentAccess(place.Variable).OpenAsync(Aliases.Environment, CancellationToken.None)).Why;

        Assert.Contains(says, why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_address_and_version_come_from_the_environment()
    {
        (place["SF_ACCESS_TOKEN"], place["SF_INSTANCE_URL"], place["SF_ORG_API_VERSION"]) = ($" {FakeCli.Token}\n", "acme.my.salesforce.com/", "66.0");

        var session = Assert.IsType<Reading<OrgSession>.Accepted>(await new EnvironmentAccess(place.Variable).OpenAsync(Aliases.Environment, CancellationToken.None)).Value;

        Assert.Equal((FakeCli.Token, new Uri("https://acme.my.salesforce.com"), "66.0"), (session.AccessToken.Reveal(), session.Instance, session.ApiVersion));
        Assert.Null(session.Renew);
    }
}
