using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Policies;

/// <summary>From what files declare to the settings on which the gates hang, for one app at a time.</summary>
public static class Declaration
{
    private static readonly ImmutableArray<Setting> Listed =
    [
        Declared.Callback, Declared.Scope, Declared.Profile, Declared.PermissionSet, Declared.Oddity, Declared.SecretInFile, Declared.PrivateKeyInFile, Declared.RedirectInCode, Declared.RefreshAddresses, Declared.OrgCertificateEnds, Declared.KeyInCode, Declared.PasswordGrantInCode, Declared.ImplicitGrantInCode,
        Declared.DeviceGrantInCode, Declared.SoapLoginInCode, Declared.GenericHostInCode, Declared.InstanceHostInCode, Declared.ProfileWithIpRanges, Declared.ProfileWithHours, Declared.ProfileWithoutApi,
    ];

    /// <summary>True for what a file may hold several times; such values are no facts about one setting.</summary>
    public static bool IsListed(Setting setting) => Listed.Contains(setting);

    /// <summary>What is known of an app inside its org: its own word counts before the org's.</summary>
    public static World World(IReadOnlyCollection<Fact> app, IReadOnlyCollection<Fact> org)
    {
        var own = app.Where(fact => !IsListed(fact.Setting)).ToList();
        var around = org.Where(fact => !IsListed(fact.Setting) && own.TrueForAll(other => other.Setting != fact.Setting));
        var world = Knowledge.World.Unknown.With(own).With(around);
        return world.With(Pkce(world));
    }

    /// <summary>What the declarations mean for one flow: whether it is on, allowed in the org, and has what it needs.</summary>
    public static ImmutableArray<Fact> For(Flow flow, World world) => [.. Switch(flow, world), .. OrgSwitch(flow, world), .. Certificate(flow, world), .. SignOn(flow, world)];

    /// <summary>Whether the certificate has expired on this day.</summary>
    public static IEnumerable<Fact> On(DateTimeOffset day, World world) =>
        world[Declared.CertificateEnds] is [var ends] ? [App.CertificateHasExpired.At((DateTimeOffset)ends.Value < day, ends.Source)] : [];

    /// <summary>The flows an app is set up for, as far as its files tell.</summary>
    public static ImmutableArray<Flow> Flows(IReadOnlyCollection<Fact> app)
    {
        var world = World(app, []);
        var isOauth = world.Get(Declared.HasOauth) is true;
        var flows = ImmutableArray.CreateBuilder<Flow>();
        Add(isOauth && app.Any(fact => fact.Setting == Declared.Callback), Flow.WebServer);
        Add(isOauth && world.Get(App.HasRefreshScope) is not false && app.Any(fact => fact.Setting == Declared.Callback), Flow.Refresh);
        Add(world.Get(Declared.HasCertificate) is true, Flow.JwtBearer);
        Add(IsOn(Flow.ClientCredentials, world) is true, Flow.ClientCredentials);
        Add(world.Get(Declared.DeviceFlow) is true, Flow.Device);
        Add(world.Get(Declared.TokenExchange) is true, Flow.TokenExchange);
        Add(world.Get(Declared.CodeCredentials) is true, Flow.Headless);
        return flows.ToImmutable();

        void Add(bool isOn, Flow flow)
        {
            if (isOn)
            {
                flows.Add(flow);
            }
        }
    }

    /// <summary>The app's switch or the org's: either demands it.</summary>
    public static IEnumerable<Fact> Pkce(World world)
    {
        var both = world[Declared.Pkce].Concat(world[Declared.OrgPkce]).ToList();
        return both.Find(fact => fact.Value is true) is { } demanding ? [App.RequiresPkce.At(true, demanding.Source)]
            : both.Count == 2 ? [App.RequiresPkce.At(false, both[0].Source)]
            : [];
    }

    private static IEnumerable<Fact> Switch(Flow flow, World world) =>
        Switches(flow, world).ToList() is { Count: > 0 } switches && IsOn(flow, world) is { } isOn
            ? [App.FlowIsOn.At(isOn, switches.Find(fact => fact.Value.Equals(isOn))!.Source)]
            : [];

    /// <summary>An external client app has two switches for client credentials, and needs both.</summary>
    private static bool? IsOn(Flow flow, World world)
    {
        var switches = Switches(flow, world).ToList();
        var wanted = flow is Flow.ClientCredentials && world.Get(App.Kind) is AppKind.ExternalClientApp ? 2 : 1;
        return switches.Exists(fact => fact.Value is false) ? false : switches.Count >= wanted ? true : null;
    }

    private static IEnumerable<Fact> Switches(Flow flow, World world) => flow switch
    {
        Flow.ClientCredentials => world[Declared.ClientCredentials].Concat(world[Declared.ClientCredentialsInPolicy]),
        Flow.Device => world[Declared.DeviceFlow],
        Flow.TokenExchange => world[Declared.TokenExchange],
        Flow.Headless => world[Declared.CodeCredentials],
        _ => [],
    };

    private static IEnumerable<Fact> OrgSwitch(Flow flow, World world) =>
        (flow switch { Flow.Password => world[Declared.PasswordFlowIsBlocked], Flow.UserAgent => world[Declared.UserAgentFlowIsBlocked], _ => [] }) is [var blocked]
            ? [Org.AllowsFlow.At(blocked.Value is false, blocked.Source)]
            : [];

    /// <summary>A browser finds its way to the identity provider; a password sent to Salesforce does not.</summary>
    private static IEnumerable<Fact> SignOn(Flow flow, World world) =>
        flow is Flow.Password or Flow.SoapLogin && world[Declared.SingleSignOnOnly] is [{ Value: true } only] ? [Person.MustUseSso.At(true, only.Source)] : [];

    /// <summary>That a file holds no certificate is weaker than that the app has none.</summary>
    private static IEnumerable<Fact> Certificate(Flow flow, World world) =>
        flow is Flow.JwtBearer && world[Declared.HasCertificate] is [{ Value: false } lacking]
            ? [App.Certificate.At(CertificateState.Missing, lacking.Source with { Standing = Standing.Derived, Note = "the file holds no certificate" })]
            : [];
}
