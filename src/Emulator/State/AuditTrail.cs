namespace SfOAuth.Emulation;

/// <summary>Which rows of the audit trail a change leaves: only actions whose names were seen in real ones.</summary>
internal static class AuditTrail
{
    public static IEnumerable<(string Action, string Display)> Of(AppRecord former, AppRecord next)
    {
        if (former.IpRelaxation != next.IpRelaxation)
        {
            yield return ("changeIpRelaxationPolicy", $"IP relaxation of {next.Name} from {former.IpRelaxation} to {next.IpRelaxation}");
        }

        if (former.PermittedUsers != next.PermittedUsers)
        {
            yield return ("changeUserRuntimeAccessPolicy", $"permitted users of {next.Name} from {former.PermittedUsers} to {next.PermittedUsers}");
        }

        if (former.IsInstalled != next.IsInstalled)
        {
            yield return (next.IsInstalled ? "insertConnectedApplication" : "deleteConnectedApplication", next.Name);
        }

        if (former.Exists && !next.Exists)
        {
            yield return ("deleteApplication", next.Name);
        }

        if (former.IsBlocked && !next.IsBlocked)
        {
            yield return ("unblockConnectedApplication", next.Name);
        }

        foreach (var row in Settings(former, next))
        {
            yield return row;
        }
    }

    public static IEnumerable<(string Action, string Display)> Of(OrgRecord former, OrgRecord next)
    {
        if (former.AllowsGenericHosts != next.AllowsGenericHosts)
        {
            yield return (next.AllowsGenericHosts ? "disableRequireLoginFromOrgDomain" : "enableRequireLoginFromOrgDomain", "login from the My Domain address");
        }
    }

    private static IEnumerable<(string Action, string Display)> Settings(AppRecord former, AppRecord next)
    {
        if (!former.Callbacks.SequenceEqual(next.Callbacks))
        {
            yield return ("changeApplicationCallbackUrl", $"callback of {next.Name}");
        }

        if (former.Certificate != next.Certificate)
        {
            yield return (former.Certificate is null ? "insertApplicationCertificate" : "changeApplicationCertificate", $"certificate of {next.Name}");
        }

        if (former.RequiresPkce != next.RequiresPkce)
        {
            yield return ("changeApplicationPkceRequired", $"PKCE of {next.Name} from {former.RequiresPkce} to {next.RequiresPkce}");
        }

        if (former.RunAs != next.RunAs)
        {
            yield return ("addOauthClientCredentialUser", $"Run As user of {next.Name}");
        }

        if (former.StagedSecret is null && next.StagedSecret is not null)
        {
            yield return ("generateOauthStagedCredential", next.Name);
        }
    }
}
