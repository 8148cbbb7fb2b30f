namespace SfOAuth.Metadata.Tests.Fixing;

/// <summary>Whether a change lets more in is stated beside each setting, and nowhere guessed.</summary>
public sealed class DirectionLaws
{
    public static TheoryData<string> Causes => [.. Catalogue.Causes.Select(cause => cause.Slug).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Causes))]
    public void The_remedy_of_a_cause_is_the_clients_or_says_what_it_lets_in(string slug) =>
        Assert.DoesNotContain(Catalogue.Find(slug)!.Fix.Settings, setting => OrgPaths.Settings.Contains(setting) != setting.Opens is not null);

    [Fact]
    public void What_an_org_can_be_told_says_what_it_lets_in() =>
        Assert.Empty(OrgPaths.Settings.Where(setting => setting.Opens is null));

    /// <summary>A setting beside one that is changed, of which only the direction counts.</summary>
    [Fact]
    public void Nothing_else_claims_to() =>
        Assert.Equal([App.RefreshWindow], Vocabulary.Settings.Where(setting => setting.Opens is not null && !OrgPaths.Settings.Contains(setting)).OrderBy(setting => setting.Name, StringComparer.Ordinal));

    [Fact]
    public void Every_order_names_every_value_once() =>
        Assert.All(OrgPaths.Settings.Where(setting => setting.Choices.Count > 0), setting =>
        {
            foreach (var (one, other) in from one in setting.Choices from other in setting.Choices where !one.Equals(other) select (one, other))
            {
                Assert.Equal(setting.Opens!.Of(one, other) switch { Exposure.More => Exposure.Less, Exposure.Less => Exposure.More, var steady => steady }, setting.Opens.Of(other, one));
            }
        });

    [Theory]
    [InlineData("ip_relaxation", "Relax IP restrictions", Exposure.More)]
    [InlineData("ip_relaxation", "Enforce IP restrictions", Exposure.Less)]
    [InlineData("permitted_users", "All users may self-authorize", Exposure.More)]
    [InlineData("permitted_users", "Admin approved users are pre-authorized", Exposure.Less)]
    [InlineData("declared_pkce", "no", Exposure.More)]
    [InlineData("api_access_control", "no", Exposure.More)]
    [InlineData("refresh_scope", "yes", Exposure.More)]
    [InlineData("refresh_policy", "Refresh token is valid until revoked", Exposure.More)]
    [InlineData("user_assigned", "yes", Exposure.Narrow)]
    public void Where_the_value_of_now_is_not_known_the_worst_is_taken(string name, string value, Exposure exposure)
    {
        var setting = OrgPaths.Settings.Single(setting => setting.Name == name);

        Assert.Equal(exposure, setting.Opens!.Of(null, setting.Choices.Append(true).Append(false).First(choice => setting.Choices.Contains(choice) ? setting.Show(choice) == value : setting.Choices.Count == 0 && setting.Show(choice) == value)));
    }

    [Fact]
    public void A_longer_session_lets_more_in_and_a_shorter_one_less()
    {
        Assert.Equal(Exposure.More, Grant.SessionTimeout.Opens!.Of(TimeSpan.FromHours(2), TimeSpan.FromHours(4)));
        Assert.Equal(Exposure.Less, Grant.SessionTimeout.Opens.Of(TimeSpan.FromHours(4), TimeSpan.FromHours(2)));
        Assert.Equal(Exposure.More, Grant.SessionTimeout.Opens.Of(null, TimeSpan.FromHours(2)));
    }
}
