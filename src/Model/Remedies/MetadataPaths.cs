using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Remedying;

/// <summary>Where a setting stands in deployable metadata, and how its values are spelt there.</summary>
public static class MetadataPaths
{
    private const string Connected = "ConnectedApp";
    private const string Global = "ExtlClntAppGlobalOauthSettings";
    private const string Oauth = "ExtlClntAppOauthSettings";
    private const string Policies = "ExtlClntAppOauthConfigurablePolicies";
    private const string Switches = "ExtlClntAppConfigurablePolicies";

    /// <summary>The settings of which a plan can write values.</summary>
    public static ImmutableArray<Setting> Settings { get; } =
    [
        App.RefreshPolicy, App.IpRelaxation, App.PermittedUsers, App.HasRefreshScope, App.TokenFormat, App.OauthPluginIsOn, App.FlowIsOn, App.RunAs, App.WantsHighAssurance, Person.IsAssigned,
        Request.RedirectUri, Grant.SessionTimeout, Org.AllowsFlow, Org.LocksSessionsToIp,
        Declared.Pkce, Declared.Rotation, Declared.SecretForRefresh, Declared.SeesAllTokens, Declared.PasswordFlowIsBlocked, Declared.UserAgentFlowIsBlocked,
    ];

    /// <summary>The edits that give a setting this value; none where no file can, or where a wish is lacking.</summary>
    /// <param name="world">What is known: the kind of app and the flow decide about the place.</param>
    public static ImmutableArray<ElementEdit> For(Setting setting, object value, World world, Wishes wishes)
    {
        var isExternal = world.Get(App.Kind) is AppKind.ExternalClientApp;
        return OfOrg(setting, value, world.Get(Request.Flow)) is { IsEmpty: false } org ? org
            : isExternal ? OfExternal(setting, value, world, wishes)
            : OfConnected(setting, value, world, wishes);
    }

    /// <summary>What a person has to say before the value can be written; empty where nothing.</summary>
    public static string Lacks(Setting setting, object value, Wishes wishes) => (setting, value) switch
    {
        _ when setting == Person.IsAssigned && value is true && wishes.PermissionSet is null => "--permission-set NAME: the set that shall admit users to the app",
        _ when setting == App.RunAs && value is RunAs.Suitable && wishes.RunAs is null => "--run-as USERNAME: an active user with API Enabled",
        _ when setting == Request.RedirectUri && wishes.Callback is null => "--callback URL: the redirect_uri that the client sends, decoded once",
        _ => "",
    };

    /// <summary>The edits of an app's own switch for a flow.</summary>
    private static ImmutableArray<ElementEdit> Switch(Flow? flow, bool isOn, bool isExternal) => (flow, isExternal) switch
    {
        (Flow.ClientCredentials, false) => [new(Connected, "oauthConfig/isClientCredentialEnabled", Word(isOn))],
        (Flow.ClientCredentials, true) => [new(Global, "isClientCredentialsFlowEnabled", Word(isOn)), new(Policies, "isClientCredentialsFlowEnabled", Word(isOn))],
        (Flow.Device, false) => [new(Connected, "oauthConfig/isDeviceFlowEnabled", Word(isOn))],
        (Flow.Device, true) => [new(Global, "isDeviceFlowEnabled", Word(isOn))],
        (Flow.TokenExchange, false) => [new(Connected, "oauthConfig/isTokenExchangeEnabled", Word(isOn))],
        (Flow.TokenExchange, true) => [new(Global, "isTokenExchangeEnabled", Word(isOn))],
        (Flow.Headless, false) => [new(Connected, "oauthConfig/isCodeCredentialEnabled", Word(isOn))],
        (Flow.Headless, true) => [new(Global, "isCodeCredFlowEnabled", Word(isOn))],
        _ => [],
    };

    private static ImmutableArray<ElementEdit> OfOrg(Setting setting, object value, Flow? flow) => (setting, value) switch
    {
        _ when setting == Org.AllowsFlow && flow is Flow.Password => [new("OauthOidcSettings", "blockOAuthUnPwFlow", Word(value is false))],
        _ when setting == Org.AllowsFlow && flow is Flow.UserAgent => [new("OauthOidcSettings", "blockOAuthUsrAgtFlow", Word(value is false))],
        _ when setting == Declared.PasswordFlowIsBlocked => [new("OauthOidcSettings", "blockOAuthUnPwFlow", Word(value is true))],
        _ when setting == Declared.UserAgentFlowIsBlocked => [new("OauthOidcSettings", "blockOAuthUsrAgtFlow", Word(value is true))],
        _ when setting == Org.LocksSessionsToIp => [new("SecuritySettings", "sessionSettings/lockSessionsToIp", Word(value is true))],
        _ => [],
    };

    private static ImmutableArray<ElementEdit> OfConnected(Setting setting, object value, World world, Wishes wishes) => (setting, value) switch
    {
        (_, RefreshPolicy policy) => [new(Connected, "oauthPolicy/refreshTokenPolicy", RefreshWord(policy, world.Get(App.RefreshWindow)))],
        (_, IpRelaxation relaxation) => [new(Connected, "oauthPolicy/ipRelaxation", IpWord(relaxation).ToUpperInvariant())],
        (_, PermittedUsers users) => [new(Connected, "oauthConfig/isAdminApproved", Word(users is PermittedUsers.AdminApproved))],
        (_, TokenFormat format) when setting == App.TokenFormat => [new(Connected, "oauthConfig/isNamedUserJwtEnabled", Word(format is TokenFormat.Jwt))],
        (_, TimeSpan timeout) when setting == Grant.SessionTimeout => [new(Connected, "sessionPolicy/sessionTimeout", Minutes(timeout))],
        _ when setting == App.HasRefreshScope && value is true => [new(Connected, "oauthConfig/scopes", "RefreshToken", EditKind.Add)],
        _ when setting == App.FlowIsOn => Switch(world.Get(Request.Flow), value is true, isExternal: false),
        _ when setting == App.RunAs && wishes.RunAs is { } user => [new(Connected, "oauthConfig/oauthClientCredentialUser", user)],
        _ when setting == Person.IsAssigned && wishes.PermissionSet is { } set => [new(Connected, "permissionSetName", set, EditKind.Add)],
        _ when setting == Request.RedirectUri && wishes.Callback is { } url => [new(Connected, "oauthConfig/callbackUrl", url, EditKind.AddLine)],
        _ when setting == Declared.Pkce => [new(Connected, "oauthConfig/isPkceRequired", Word(value is true))],
        _ when setting == Declared.Rotation => [new(Connected, "oauthConfig/isRefreshTokenRotationEnabled", Word(value is true))],
        _ when setting == Declared.SecretForRefresh => [new(Connected, "oauthConfig/isSecretRequiredForRefreshToken", Word(value is true))],
        _ when setting == Declared.SeesAllTokens => [new(Connected, "oauthConfig/isIntrospectAllTokens", Word(value is true))],
        _ => [],
    };

    private static ImmutableArray<ElementEdit> OfExternal(Setting setting, object value, World world, Wishes wishes) => (setting, value) switch
    {
        (_, RefreshPolicy policy) => Refresh(policy, world.Get(App.RefreshWindow)),
        (_, IpRelaxation relaxation) => [new(Policies, "ipRelaxationPolicyType", IpWord(relaxation))],
        (_, PermittedUsers users) => [new(Policies, "permittedUsersPolicyType", users is PermittedUsers.AdminApproved ? "AdminApprovedPreAuthorized" : "AllSelfAuthorized")],
        (_, TokenFormat format) when setting == App.TokenFormat => [new(Global, "isNamedUserJwtEnabled", Word(format is TokenFormat.Jwt))],
        (_, TimeSpan timeout) when setting == Grant.SessionTimeout => [new(Policies, "sessionTimeoutInMinutes", Minutes(timeout))],
        _ when setting == App.OauthPluginIsOn => [new(Switches, "isEnabled", Word(value is true)), new(Switches, "isOauthPluginEnabled", Word(value is true))],
        _ when setting == App.WantsHighAssurance => [new(Policies, "requiredSessionLevel", value is true ? "HIGH_ASSURANCE" : "STANDARD")],
        _ when setting == App.HasRefreshScope && value is true => [new(Oauth, "commaSeparatedOauthScopes", "RefreshToken", EditKind.AddWord)],
        _ when setting == App.FlowIsOn => Switch(world.Get(Request.Flow), value is true, isExternal: true),
        _ when setting == App.RunAs && wishes.RunAs is { } user => [new(Policies, "clientCredentialsFlowUser", user)],
        _ when setting == Person.IsAssigned && wishes.PermissionSet is { } set => [new(Policies, "commaSeparatedPermissionSet", set, EditKind.AddWord)],
        _ when setting == Request.RedirectUri && wishes.Callback is { } url => [new(Global, "callbackUrl", url, EditKind.AddLine)],
        _ when setting == Declared.Pkce => [new(Global, "isPkceRequired", Word(value is true))],
        _ when setting == Declared.Rotation => [new(Global, "isRefreshTokenRotationEnabled", Word(value is true))],
        _ when setting == Declared.SecretForRefresh => [new(Global, "isSecretRequiredForRefreshToken", Word(value is true))],
        _ when setting == Declared.SeesAllTokens => [new(Global, "isIntrospectAllTokens", Word(value is true))],
        _ => [],
    };

    private static ImmutableArray<ElementEdit> Refresh(RefreshPolicy policy, TimeSpan? window)
    {
        ElementEdit type = new(Policies, "refreshTokenPolicyType", policy switch
        {
            RefreshPolicy.ValidUntilRevoked => "Infinite",
            RefreshPolicy.ImmediatelyExpire => "Zero",
            RefreshPolicy.ExpireIfNotUsed => "SpecificInactivity",
            _ => "SpecificLifetime",
        });
        return policy is RefreshPolicy.ValidUntilRevoked or RefreshPolicy.ImmediatelyExpire
            ? [type]
            : [type, new(Policies, "refreshTokenValidityPeriod", $"{Days(window)}"), new(Policies, "refreshTokenValidityUnit", "Days")];
    }

    private static string RefreshWord(RefreshPolicy policy, TimeSpan? window) => policy switch
    {
        RefreshPolicy.ValidUntilRevoked => "infinite",
        RefreshPolicy.ImmediatelyExpire => "zero",
        RefreshPolicy.ExpireIfNotUsed => $"specific_inactivity:{Days(window)}:DAYS",
        _ => $"specific_lifetime:{Days(window)}:DAYS",
    };

    private static string IpWord(IpRelaxation relaxation) => relaxation switch
    {
        IpRelaxation.Enforce => "Enforce",
        IpRelaxation.EnforceRelaxRefresh => "Enforce_RelaxRefresh",
        IpRelaxation.RelaxActivatedDevices => "Bypass_2factor",
        _ => "Bypass",
    };

    private static int Days(TimeSpan? window) => window is { TotalDays: >= 1 and <= 3650 } days ? (int)days.TotalDays : 30;

    private static string Minutes(TimeSpan span) => $"{(int)span.TotalMinutes}";

    private static string Word(bool value) => value ? "true" : "false";
}
