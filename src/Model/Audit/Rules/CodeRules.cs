using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Integration code and configuration beside the metadata.</summary>
internal static class CodeRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("password-flow-in-code", Severity.Warning, "Code uses the username-password flow")
        {
            IsPerPlace = true,
            Why = "The flow is retired on 2027-02-20 (second-hand), is off by default in orgs created since Summer '23, never existed for external client apps, and puts a password into a program.",
            Change = "Move to client credentials with a Run As user, or to JWT bearer.",
            Cost = "None: one secret less.",
            Sources = AuditRule.Official("https://help.salesforce.com/s/articleView?id=release-notes.rn_security_unpw_flow_retirement.htm&release=262"),
            Find = subject => subject.All(Declared.PasswordGrantInCode),
            From = _ => PlatformChanges.UsernamePasswordFlowEnd.Effective,
        },
        new("user-agent-flow-in-code", Severity.Warning, "Code uses the user-agent flow")
        {
            IsPerPlace = true,
            Why = "response_type=token puts the token into an address, and is retired on 2027-02-20 (second-hand).",
            Change = "Web server flow with PKCE (hybrid web server flow for hybrid apps).",
            Cost = "None.",
            Sources = AuditRule.Official(PlatformChanges.UserAgentFlowEnd.Source),
            Find = subject => subject.All(Declared.ImplicitGrantInCode),
            From = _ => PlatformChanges.UserAgentFlowEnd.Effective,
        },
        new("device-flow-in-code", Severity.Warning, "Code uses the device flow")
        {
            IsPerPlace = true,
            Why = "From 2026-11-30 (second-hand) it works for local external client apps with a localhost callback only.",
            Change = "Web server flow with PKCE, or JWT bearer for a machine without a browser.",
            Cost = "None.",
            Sources = AuditRule.Official(PlatformChanges.DeviceFlowLocalEcaOnly.Source),
            Find = subject => subject.All(Declared.DeviceGrantInCode),
            From = subject => subject.Today < new DateTimeOffset(PlatformChanges.DeviceFlowLocalEcaOnly.Effective, default, TimeSpan.Zero) ? PlatformChanges.DeviceFlowLocalEcaOnly.Effective : null,
        },
        new("soap-login-in-code", Severity.Warning, "Code logs in through SOAP login()")
        {
            IsPerPlace = true,
            Why = "This is not OAuth. login() is gone from API version 65.0, needs Use Any API Auth since Winter '27 (second-hand) and ends for all versions in Summer '27.",
            Change = "Move to client credentials or JWT bearer.",
            Cost = "None: one password less.",
            Sources = AuditRule.Official("https://help.salesforce.com/s/articleView?id=005132110"),
            Find = subject => subject.All(Declared.SoapLoginInCode),
        },
        new("generic-host-in-code", Severity.Note, "Code logs in through login.salesforce.com or test.salesforce.com")
        {
            IsPerPlace = true,
            Why = "Client credentials and external client apps do not work there, an org may close these hosts, and test and production are easily mixed up.",
            Change = "Read the org's My Domain login URL from configuration, and use it for the login host, the token endpoint and JWT aud.",
            Cost = "None.",
            Sources = AuditRule.Observed(PlatformChanges.EcaGenericLoginHost.Source),
            Find = subject => subject.All(Declared.GenericHostInCode),
        },
        new("instance-host-in-code", Severity.Warning, "Code calls an instance host")
        {
            IsPerPlace = true,
            Why = "Calls to an instance that is not the org's present one stop: in sandboxes since Winter '27, in production from Spring '27 in phases (second-hand).",
            Change = "Use instance_url of the token answer, or the My Domain host.",
            Cost = "None.",
            Sources = AuditRule.Official(PlatformChanges.InstancedUrlsAndLegacyHosts.Source),
            Find = subject => subject.All(Declared.InstanceHostInCode),
        },
    ];
}
