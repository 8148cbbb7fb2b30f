using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>
/// External client apps and their policies. Salesforce calls these objects internal, and some orgs do not hand them out:
/// the data API is asked first, then the Tooling API; what neither has is read as metadata.
/// </summary>
internal sealed class ExternalAppSource : OrgSource
{
    public const string Called = "External Client Apps";
    private const string Policy = "External Client App policy";
    private const string Plugin = "External Client App plugin";
    private const string Scopes = "External Client App scopes";
    private const string Addresses = "External Client App refresh addresses";
    private const string PolicyFields = "PermittedUsersPolicyType, IpRelaxationPolicyType, RefreshTokenPolicyType, RefreshTokenValidityPeriod, RefreshTokenValidityUnit, RequiredSessionLevel, SessionTimeoutInMinutes, IsClientCredentialsFlowEnabled, ClientCredentialsFlowUser, IsTokenExchangeFlowEnabled, IsNamedUserJwtEnabled, LastModifiedDate";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } =
        [App.HomeOrg, App.OauthPluginIsOn, App.PermittedUsers, App.IpRelaxation, App.RefreshPolicy, App.RefreshWindow, App.WantsHighAssurance, App.TokenFormat, App.RunAs, App.SavedAgo, App.HasRefreshScope, App.RefreshIpIsAllowed, Grant.SessionTimeout];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.Customize];

    /// <summary>The policy of the app; null where it is out of sight.</summary>
    public static OrgRow? PolicyOf(OrgView view) => Answer(view.Org, Policy)?.Rows.FirstOrDefault();

    public override IEnumerable<OrgAsk> Asks(OrgView view)
    {
        if (view.App is { Kind: AppKind.ConnectedApp })
        {
            return [];
        }

        var list = Either(view.Org, Called, "SELECT Id, DeveloperName, MasterLabel, DistributionState, LastModifiedDate FROM ExternalClientApplication");
        return view.App is not { Kind: AppKind.ExternalClientApp } app ? list
            : [.. list, .. Part(view, app, Policy, PolicyFields, "ExtlClntAppOauthPlcyCnfg"), .. Part(view, app, Plugin, "IsEnabled, OauthPluginStatus", "ExtlClntAppPlcyCnfg"),
                .. Part(view, app, Scopes, "OauthScopesREFRESH_TOKEN, OauthScopesAPI, OauthScopesFULL", "ExtlClntAppOauthSettings"), .. Part(view, app, Addresses, "StartIpAddress, EndIpAddress", "ExtlClntAppOauthIpRange")];
    }

    public override void Tell(OrgView view, OrgBook book)
    {
        if (Answer(view.Org, Called)?.Rows.FirstOrDefault(row => row.Text("Id") == view.App?.Id) is { } app && app.Text("DistributionState") is { } state)
        {
            book.Add(App.HomeOrg, state is "Packaged" ? Distribution.AnotherOrgPackaged : Distribution.ThisOrg, app.At("DistributionState", Standing.Derived));
        }

        if (Answer(view.Org, Plugin)?.Rows.FirstOrDefault() is { } plugin && plugin.Text("OauthPluginStatus") is { } status)
        {
            book.Add(App.OauthPluginIsOn, status is "Enabled" && plugin.Flag("IsEnabled") is not false, plugin.At("OauthPluginStatus"));
        }

        if (PolicyOf(view) is { } policy)
        {
            TellPolicy(view, book, policy);
        }

        if (Answer(view.Org, Scopes)?.Rows.FirstOrDefault() is { } scopes)
        {
            book.Flag(App.HasRefreshScope, scopes, "OauthScopesREFRESH_TOKEN");
        }

        TellAddresses(view, book);
    }

    private static void TellPolicy(OrgView view, OrgBook book, OrgRow policy)
    {
        book.Choice(App.PermittedUsers, policy, "PermittedUsersPolicyType", PolicyWords.ExternalUsers);
        book.Choice(App.IpRelaxation, policy, "IpRelaxationPolicyType", PolicyWords.ExternalIp);
        book.Choice(App.RefreshPolicy, policy, "RefreshTokenPolicyType", PolicyWords.ExternalRefresh);
        book.Choice(App.WantsHighAssurance, policy, "RequiredSessionLevel", PolicyWords.SessionLevels);
        if (policy.Number("RefreshTokenValidityPeriod") is { } period && PolicyWords.Span($"{period:0}", policy.Text("RefreshTokenValidityUnit") ?? "") is { } window)
        {
            book.Add(App.RefreshWindow, window, policy.At("RefreshTokenValidityPeriod"));
        }

        if (policy.Number("SessionTimeoutInMinutes") is > 0 and var minutes)
        {
            book.Add(Grant.SessionTimeout, TimeSpan.FromMinutes(minutes), policy.At("SessionTimeoutInMinutes"));
        }

        if (policy.Flag("IsNamedUserJwtEnabled") is { } isJwt)
        {
            book.Add(App.TokenFormat, isJwt ? TokenFormat.Jwt : TokenFormat.Opaque, policy.At("IsNamedUserJwtEnabled"));
        }

        if (policy.Flag("IsClientCredentialsFlowEnabled") is true && policy.Has("ClientCredentialsFlowUser") && policy.Text("ClientCredentialsFlowUser") is null)
        {
            book.Add(App.RunAs, RunAs.Missing, policy.At("ClientCredentialsFlowUser"));
        }

        ConnectedAppSource.Saved(view, book, policy);
    }

    private void TellAddresses(OrgView view, OrgBook book)
    {
        if (Answer(view.Org, Addresses) is not { } ranges)
        {
            return;
        }

        if (ranges.Rows.IsEmpty)
        {
            if (IsComplete(view))
            {
                book.Add(App.RefreshIpIsAllowed, true, ranges.AtQuestion(Standing.Read));
            }
        }
        else if (view.Caller is var (address, _) && AddressRange.Holds(address, ranges.Rows.Select(row => (row.Text("StartIpAddress"), row.Text("EndIpAddress")))) is { } isAllowed)
        {
            book.Add(App.RefreshIpIsAllowed, isAllowed, ranges.Rows[0].Whole());
        }
    }

    private static IEnumerable<OrgAsk> Part(OrgView view, AppSeen app, string source, string fields, string from) =>
        Either(view.Org, source, $"SELECT {fields} FROM {from} WHERE ExternalClientApplicationId = {Soql.Text(app.Id)}");

    /// <summary>What one API of this org does not know is asked of the other from then on.</summary>
    private static IEnumerable<OrgAsk> Either(OrgSnapshot org, string source, string soql)
    {
        var first = org.Looks.Any(look => look is { Ask.Kind: AskKind.Query, Obstacle: { Kind: ObstacleKind.NotVisible, Code: "INVALID_TYPE" } } && look.Ask.Source.StartsWith("External Client App", StringComparison.Ordinal)) ? AskKind.Tooling : AskKind.Query;
        return [new(source, first, soql)];
    }

    private static OrgLook? Answer(OrgSnapshot org, string source) => org.Of(source).FirstOrDefault(look => look.IsAnswered);
}
