using System.Globalization;
using System.Xml.Linq;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>ExtlClntAppOauthConfigurablePolicies: the policies of an external client app.</summary>
internal sealed class OauthPolicyMetadata() : AppMetadata("ExtlClntAppOauthConfigurablePolicies", "extlClntAppOauthPolicies", "ecaOauthPlcy", AppKind.ExternalClientApp, "_oauthPlcy")
{
    protected override IEnumerable<XElement?> Write(Store store, AppRecord app)
    {
        var term = app.RefreshPolicy is RefreshPolicy.ExpireAfter or RefreshPolicy.ExpireIfNotUsed ? Term.Of(app.RefreshWindow) : null;
        return
        [
            Optional("clientCredentialsFlowUser", app.RunAs),
            Optional("commaSeparatedPermissionSet", Joined(SetsOf(store, app))),
            Optional("commaSeparatedProfile", Joined(ProfilesOf(store, app))),
            Node("externalClientApplication", app.DeveloperName),
            Node("ipRelaxationPolicyType", Words.EcaRelaxation(app.IpRelaxation)),
            Node("isClientCredentialsFlowEnabled", app.Flows.Contains(Flow.ClientCredentials)),
            Node("isGuestCodeCredFlowEnabled", false),
            Node("isTokenExchangeFlowEnabled", app.Flows.Contains(Flow.TokenExchange)),
            Node("label", $"{app.DeveloperName}_oauthPlcy"),
            Node("permittedUsersPolicyType", Words.EcaPermitted(app.PermittedUsers)),
            Node("refreshTokenPolicyType", Words.EcaRefresh(app.RefreshPolicy)),
            Optional("refreshTokenValidityPeriod", term?.Count.ToString(CultureInfo.InvariantCulture)),
            Optional("refreshTokenValidityUnit", term?.Unit),
            Node("requiredSessionLevel", app.WantsHighAssurance ? "HIGH_ASSURANCE" : "STANDARD"),
            Optional("sessionTimeoutInMinutes", app.SessionTimeout?.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)),
        ];
    }

    protected override AppRecord Read(Store store, AppRecord app, MetadataXml xml)
    {
        xml.Ignore("label", "externalClientApplication", "policyAction", "isGuestCodeCredFlowEnabled", "namedUserJwtSessionTimeoutType", "namedUserJwtTimeout", "guestJwtSessionTimeoutType", "guestJwtTimeout", "isNamedUserJwtEnabled", "commaSeparatedCustomScopes", "customAttributes", "apexHandler", "executeHandlerAs", "singleLogoutUrl", "startUrl");
        var policy = One(xml, "refreshTokenPolicyType", Words.ReadEcaRefresh) ?? app.RefreshPolicy;
        var flows = Switched(app.Flows, Flow.ClientCredentials, xml.Flag("isClientCredentialsFlowEnabled"));
        return app with
        {
            PermittedUsers = One(xml, "permittedUsersPolicyType", Permitted) ?? app.PermittedUsers,
            IpRelaxation = One(xml, "ipRelaxationPolicyType", Words.ReadRelaxation) ?? app.IpRelaxation,
            RefreshPolicy = policy,
            RefreshWindow = TermOf(xml, policy)?.Span ?? app.RefreshWindow,
            WantsHighAssurance = xml.Text("requiredSessionLevel") is { } level ? level is "HIGH_ASSURANCE" : app.WantsHighAssurance,
            SessionTimeout = xml.Number("sessionTimeoutInMinutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : xml.IsWhole ? null : app.SessionTimeout,
            RunAs = xml.Text("clientCredentialsFlowUser") ?? (xml.IsWhole ? null : app.RunAs),
            Flows = Switched(flows, Flow.TokenExchange, xml.Flag("isTokenExchangeFlowEnabled")),
        };
    }

    protected override (IReadOnlyList<string>? Profiles, IReadOnlyList<string>? Sets) Admitted(MetadataXml xml) => (Split(xml.Text("commaSeparatedProfile")), Split(xml.Text("commaSeparatedPermissionSet")));

    private static PermittedUsers? Permitted(string word) => word switch
    {
        "AllSelfAuthorized" => PermittedUsers.AllUsers,
        "AdminApprovedPreAuthorized" => PermittedUsers.AdminApproved,
        _ => null,
    };

    private static Term? TermOf(MetadataXml xml, RefreshPolicy policy)
    {
        var (count, unit) = (xml.Text("refreshTokenValidityPeriod"), xml.Text("refreshTokenValidityUnit"));
        return policy is RefreshPolicy.ValidUntilRevoked or RefreshPolicy.ImmediatelyExpire || (count is null && unit is null) ? null
            : Term.Read(count ?? "", unit ?? "") ?? throw new MetadataException("refreshTokenValidityPeriod takes a number above 0, refreshTokenValidityUnit takes Hours, Days or Months");
    }

    private static T? One<T>(MetadataXml xml, string name, Func<string, T?> read)
        where T : struct => xml.Text(name) is { } word ? read(word) ?? throw new MetadataException($"{name}: '{word}' is not a valid value") : null;

    private static string? Joined(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? all : null;

    private static string[]? Split(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
