using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>Words of guides and playbooks that Salesforce itself does not send, or not in that sense.</summary>
public static class HearsayCodes
{
    private const string ServerList = "Not in the server's own list of error values, forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)";
    private const string StatusTable = "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm";

    /// <summary>All of them.</summary>
    public static ImmutableArray<HearsayCode> All { get; } = [.. Codes(), .. Statuses()];

    private static IEnumerable<HearsayCode> Codes() =>
    [
        new("invalid_client_credentials", "Salesforce sends `invalid_client` with the description `invalid client credentials`, for a wrong secret as well as for a missing one.")
        {
            Sends = [TokenRefusals.TokenInvalidClientCredentials],
            Confidence = Confidence.Official,
            Source = ServerList + "; the iOS SDK calls the word documented but never witnessed (SFSDKOAuthConstants.h)",
        },
        new("IP_RESTRICTED", "Salesforce sends `invalid_grant` with the description `ip restricted`; Login History shows `Restricted IP`.")
        {
            Sends = [TokenRefusals.TokenIpRestricted],
            Confidence = Confidence.Observed,
            Source = ServerList + "; found in no issue and no code either",
        },
        new("login_required", "no sighting from Salesforce. A silent request (`immediate=true`) that needs a login answers `immediate_unsuccessful`.")
        {
            Sends = [AuthorizeRefusals.AuthorizeImmediateUnsuccessful],
            Confidence = Confidence.Observed,
            Source = ServerList,
        },
        new("interaction_required", "an OpenID Connect word that Salesforce does not list. A silent request that needs the user answers `immediate_unsuccessful`.")
        {
            Sends = [AuthorizeRefusals.AuthorizeImmediateUnsuccessful],
            Confidence = Confidence.Observed,
            Source = ServerList,
        },
        new("inactive_user", "a documented code that the server's list lacks. The token endpoint was seen to send `invalid_grant` with the description `inactive user`.")
        {
            Sends = [TokenRefusals.TokenInactiveUser],
            Confidence = Confidence.Observed,
            Source = ServerList + "; three sightings of the wire text",
        },
        new("inactive_org", "a documented code that the server's list lacks. The token endpoint was seen to send `invalid_grant` with the description `inactive organization`.")
        {
            Sends = [TokenRefusals.TokenInactiveOrganization],
            Confidence = Confidence.Observed,
            Source = ServerList + "; two sightings of the wire text",
        },
        new("rate_limit_exceeded", "a documented code that the server's list lacks. The token endpoint was seen to send `invalid_grant` with the description `login rate exceeded`.")
        {
            Sends = [TokenRefusals.TokenLoginRateExceeded],
            Confidence = Confidence.Observed,
            Source = ServerList,
        },
    ];

    private static IEnumerable<HearsayCode> Statuses() =>
    [
        new("User not assigned to Connected App", "Login History writes `Failed: Not approved for access`; the client gets OAUTH_APP_ACCESS_DENIED or `invalid_app_access`, not OAUTH_APP_BLOCKED.")
        {
            Leaves = [LoginStatuses.FailedNotApprovedForAccess],
            Confidence = Confidence.Official,
            Source = "https://help.salesforce.com/apex/HTViewSolution?id=000212208",
        },
        new("Failed: Restricted IP", "Login History writes `Restricted IP`, without the prefix.")
        {
            Leaves = [LoginStatuses.RestrictedDomain],
            Confidence = Confidence.Official,
            Source = StatusTable,
        },
    ];
}
