namespace SfOAuth.Metadata.Tests.Reading;

/// <summary>Spellings, old and new, of connected apps and of external client apps.</summary>
public sealed class SpellingSpecs
{
    [Theory]
    [InlineData("infinite", "Refresh token is valid until revoked", "")]
    [InlineData("zero", "Immediately expire refresh token", "")]
    [InlineData("ZERO", "Immediately expire refresh token", "")]
    [InlineData("specific_lifetime:90:DAYS", "Expire refresh token after a time", "90 days")]
    [InlineData("specific_lifetime:12:MONTHS", "Expire refresh token after a time", "360 days")]
    [InlineData("specific_inactivity:36:HOURS", "Expire refresh token if not used for a time", "36 hours")]
    public void A_refresh_policy_is_read(string written, string policy, string window)
    {
        var world = Given.WorldOf(Given.App(policy: $"<refreshTokenPolicy>{written}</refreshTokenPolicy>"));

        Assert.Equal(policy, Shown(world, App.RefreshPolicy));
        Assert.Equal(window, Shown(world, App.RefreshWindow));
    }

    [Theory]
    [InlineData("ENFORCE", IpRelaxation.Enforce)]
    [InlineData("ENFORCE_RELAXREFRESH", IpRelaxation.EnforceRelaxRefresh)]
    [InlineData("BYPASS_2FACTOR", IpRelaxation.RelaxActivatedDevices)]
    [InlineData("bypass", IpRelaxation.Relax)]
    public void An_ip_relaxation_of_a_connected_app_is_read(string written, IpRelaxation relaxation) =>
        Assert.Equal(relaxation, Given.WorldOf(Given.App(policy: $"<ipRelaxation>{written}</ipRelaxation>")).Get(App.IpRelaxation));

    [Theory]
    [InlineData("Enforce_RelaxRefresh")]
    [InlineData("Enforce_relaxrefresh")]
    public void Both_spellings_of_the_relaxed_refresh_are_read(string written) =>
        Assert.Equal(IpRelaxation.EnforceRelaxRefresh, Given.WorldOf(Policies($"<ipRelaxationPolicyType>{written}</ipRelaxationPolicyType>")).Get(App.IpRelaxation));

    [Theory]
    [InlineData("<refreshTokenPolicyType>SpecificInactivity</refreshTokenPolicyType><refreshTokenValidityPeriod>7</refreshTokenValidityPeriod><refreshTokenValidityUnit>Days</refreshTokenValidityUnit>", RefreshPolicy.ExpireIfNotUsed, 7)]
    [InlineData("<refreshTokenPolicyType>SpecificLifetime</refreshTokenPolicyType><refreshTokenValidityPeriod>2</refreshTokenValidityPeriod><refreshTokenValidityUnit>Months</refreshTokenValidityUnit>", RefreshPolicy.ExpireAfter, 60)]
    public void The_three_elements_of_an_external_policy_are_one(string elements, RefreshPolicy policy, int days)
    {
        var world = Given.WorldOf(Policies(elements));

        Assert.Equal(policy, world.Get(App.RefreshPolicy));
        Assert.Equal(TimeSpan.FromDays(days), world.Get(App.RefreshWindow));
    }

    [Theory]
    [InlineData("", "<refreshTokenPolicy>SPECIFIC_LIFETIME</refreshTokenPolicy>", "refreshTokenPolicy is not one of")]
    [InlineData("", "<refreshTokenPolicy>IMMEDIATE_EXPIRATION</refreshTokenPolicy>", "refreshTokenPolicy is not one of")]
    [InlineData("", "<refreshTokenValidityPeriod>30</refreshTokenValidityPeriod>", "refreshTokenValidityPeriod is no element of oauthPolicy")]
    [InlineData("", "<isRefreshTokenRotationEnabled>true</isRefreshTokenRotationEnabled>", "isRefreshTokenRotationEnabled is no element of oauthPolicy")]
    [InlineData("<isClientCredentialFlowEnabled>true</isClientCredentialFlowEnabled>", "", "isClientCredentialFlowEnabled is no element of oauthConfig")]
    [InlineData("<isPkceRequired>maybe</isPkceRequired>", "", "isPkceRequired is neither true nor false")]
    public void A_spelling_that_only_circulates_is_named(string config, string policy, string words) =>
        Assert.Contains(Given.Only(Given.App(config, policy)).Facts, fact => fact.Setting == Declared.Oddity && ((string)fact.Value).StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public void A_nil_element_is_as_if_it_were_not_there() =>
        Assert.False(Given.WorldOf(Given.Settings("OauthOidc", "<blockOAuthUnPwFlow xsi:nil=\"true\"/><isPkceRequired>true</isPkceRequired>")).Knows(Declared.PasswordFlowIsBlocked));

    [Fact]
    public void The_parts_are_joined_by_element_and_not_by_file_name()
    {
        var app = Given.Only(
            Given.File("externalClientApps/Acme.eca-meta.xml", Given.Of("ExternalClientApplication", "<label>Acme Sync</label><distributionState>Local</distributionState>")),
            Given.Part("extlClntAppOauthPolicies", "ecaOauthPlcy", "ExtlClntAppOauthConfigurablePolicies", "<ipRelaxationPolicyType>Bypass</ipRelaxationPolicyType>", "x_defaultPolicy"),
            Given.Part("extlClntAppOauthSettings", "ecaOauth", "ExtlClntAppOauthSettings", "<commaSeparatedOauthScopes>Api, RefreshToken</commaSeparatedOauthScopes>", "somethingElse"));

        Assert.Equal("Acme Sync", app.Label);
        Assert.Equal(3, app.Files.Length);
        Assert.Contains(app.Facts, fact => fact.Setting == App.HasRefreshScope && fact.Value is true);
    }

    [Fact]
    public void Client_credentials_of_an_external_app_needs_both_switches()
    {
        var half = Given.WorldOf(Global("<isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled>"), Policies("<isClientCredentialsFlowEnabled>false</isClientCredentialsFlowEnabled>"));

        Assert.Equal(false, Declaration.For(Flow.ClientCredentials, half).Single(fact => fact.Setting == App.FlowIsOn).Value);
    }

    [Fact]
    public void An_escaped_file_name_is_the_name_it_stands_for() =>
        Assert.Equal("Acme (EMEA)", Given.Only(Given.File("connectedApps/Acme %28EMEA%29.connectedApp-meta.xml", Given.ConnectedApp())).Name);

    internal static Document Policies(string elements) => Given.Part("extlClntAppOauthPolicies", "ecaOauthPlcy", "ExtlClntAppOauthConfigurablePolicies", elements);

    internal static Document Global(string elements) => Given.Part("extlClntAppGlobalOauthSets", "ecaGlblOauth", "ExtlClntAppGlobalOauthSettings", elements);

    private static string Shown(World world, Setting setting) => world[setting] is [var only] ? setting.Show(only.Value) : "";
}
