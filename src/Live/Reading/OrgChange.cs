using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>An entry of the Setup Audit Trail. What it says in prose is translated and quoted, and never taken apart.</summary>
/// <param name="Kind">What kind of change before a failure it is; null where it is none that matters to one.</param>
/// <param name="IsOfFailure">It names the app or the user of the failure, or concerns every login.</param>
public sealed record OrgChange(DateTimeOffset At, string By, string Action, string Display, ChangeBefore? Kind, bool IsOfFailure, Source Source)
{
    /// <summary>Actions that were seen in real trails, about apps.</summary>
    private static readonly FrozenSet<string> OfApp = FrozenSet.Create(
        StringComparer.Ordinal,
        "insertApplication", "deleteApplication", "insertConnectedApplication", "deleteConnectedApplication", "unblockConnectedApplication", "enableOauth", "changeApplicationCallbackUrl", "changeApplicationCertificate",
        "insertApplicationCertificate", "changeApplicationClientCredentialEnabled", "addOauthClientCredentialUser", "changeApplicationCodeCredentialEnabled", "changeApplicationCodeCredentialPostOnly",
        "changeApplicationOptionalConsumerSecret", "changeApplicationPkceRequired", "changeApplicationSecretRequiredForRefreshToken", "changeIpRelaxationPolicy", "changeOauthDefaultScope",
        "changeUserRuntimeAccessPolicy", "insertConnectedAppSessionPolicy", Staged);

    /// <summary>Actions that concern every login of the org.</summary>
    private static readonly FrozenSet<string> OfOrg = FrozenSet.Create(
        StringComparer.Ordinal,
        "enableRequireLoginFromOrgDomain", "disableRequireLoginFromOrgDomain", "enableAPILoginRequiresOrgDomain", "disableAPILoginRequiresOrgDomain", "oauthCorsPolicyEnabledOffOn", "oauthCorsPolicyEnabledOnOff",
        "passwordlockout", "passwordmaxinvalid", "passwordexpiry", "requiredSessionLevelForProfile");

    private const string Staged = "generateOauthStagedCredential";

    /// <summary>What was changed between the last success and the failure, newest first.</summary>
    internal static ImmutableArray<OrgChange> Of(OrgView view) =>
        [.. from row in view.Org.Find(AuditTrailSource.Called)?.Rows ?? []
            let at = row.Time("CreatedDate")
            where at is not null && at <= view.FailedAt + TimeSpan.FromMinutes(1)
            let action = row.Text("Action") ?? ""
            let display = row.Text("Display") ?? ""
            select new OrgChange(at.Value, row.Text("CreatedBy.Username") ?? "", action, display, KindOf(action), IsOf(view, action, display), row.Whole())];

    private static ChangeBefore? KindOf(string action) =>
        action is Staged ? ChangeBefore.SecretRotation : OfApp.Contains(action) ? ChangeBefore.AppSaved : null;

    /// <summary>About another app it is no clue; of an app that is not known it may be.</summary>
    private static bool IsOf(OrgView view, string action, string display) =>
        OfOrg.Contains(action)
        || Names(display, view.AppName) || Names(display, view.Question.User)
        || (OfApp.Contains(action) && view.AppName.Length == 0);

    private static bool Names(string display, string name) =>
        name.Length > 0 && (display.Contains(name, StringComparison.OrdinalIgnoreCase) || Kebab.Plain(display).Contains(Kebab.Plain(name), StringComparison.Ordinal));
}
