using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>The org's settings as the Tooling API spells them: one row each.</summary>
internal sealed partial class ObjectTables
{
    private static ObjectTable<OrgRecord> SettingsOf(string name) =>
        new ObjectTable<OrgRecord>(name, "", caller => OfSetup(caller, [caller.Store.Org])).With("Id", org => org.Id).With("DurableId", _ => name);

    private static ObjectTable<OrgRecord> OauthOidcSettings() => SettingsOf("OauthOidcSettings")
        .With("BlockOauthUnPwFlow", org => !org.AllowsPasswordFlow)
        .With("BlockOauthUsrAgtFlow", org => !org.AllowsUserAgentFlow)
        .With("IsPkceRequired", _ => false)
        .With("OauthCdCrdtFlowEnable", _ => false);

    private static ObjectTable<OrgRecord> ConnectedAppSettings() => SettingsOf("ConnectedAppSettings")
        .With("IsAdminApprovedAppsOnlyEnabled", org => org.ApiAccessControl)
        .With("IsAdminApprovedAppsOnlyForExternalUserEnabled", _ => false);

    private static ObjectTable<OrgRecord> ExternalClientAppSettings() => SettingsOf("ExternalClientAppSettings")
        .With("Metadata", (json, _) => json.WriteBoolean("enableConsumerSecretApiAccess", true));

    private static ObjectTable<OrgRecord> MyDomainSettings() => SettingsOf("MyDomainSettings")
        .With("CanOnlyLoginWithMyDomainUrl", org => !org.AllowsGenericHosts)
        .With("DoesApiLoginRequireOrgDomain", org => !org.AllowsGenericHosts);

    private static ObjectTable<OrgRecord> SecuritySettings() => SettingsOf("SecuritySettings")
        .With("Metadata", (json, org) =>
        {
            json.WriteStartObject("sessionSettings");
            json.WriteBoolean("lockSessionsToIp", org.LocksSessionsToIp);
            json.WriteBoolean("enforceIpRangesEveryRequest", org.EnforcesIpOnEveryRequest);
            json.WriteString("sessionTimeout", Words.SessionTimeout(org.SessionTimeout));
            json.WriteEndObject();
        });

    private static ObjectTable<OrgRecord> EventSettings() => SettingsOf("EventSettings")
        .With("Metadata", (json, _) => json.WriteBoolean("enableEventLogGeneration", true));

    private static ObjectTable<ProfileRecord> ToolingProfile() => Profile().With("Metadata", WriteProfile);

    private static ObjectTable<AppRecord> Certificate() => new ObjectTable<AppRecord>("Certificate", SalesforceId.Certificate, caller => OfSetup(caller, caller.Store.Apps.Where(app => app.Certificate is not null)))
        .With("Id", app => SalesforceId.Of(SalesforceId.Certificate, app.Number))
        .With("DeveloperName", app => $"{app.DeveloperName}_Certificate")
        .With("MasterLabel", app => $"{app.DeveloperName}_Certificate")
        .With("ExpirationDate", app => Certificates.Ends(app))
        .With("KeySize", app => Certificates.Bits(app));

    private static void WriteProfile(Utf8JsonWriter json, ProfileRecord profile)
    {
        json.WriteStartArray("loginIpRanges");
        foreach (var range in profile.LoginIpRanges)
        {
            json.WriteStartObject();
            json.WriteString("startAddress", range.Start);
            json.WriteString("endAddress", range.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (profile.LoginHours is not { } hours)
        {
            json.WriteNull("loginHours");
            return;
        }

        json.WriteStartObject("loginHours");
        foreach (var day in Words.Days)
        {
            json.WriteString($"{day}Start", Words.Minutes(hours.From));
            json.WriteString($"{day}End", Words.Minutes(hours.To));
        }

        json.WriteEndObject();
    }
}
