using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The statuses whose official text states a setting outright: what Salesforce wrote into its own log at that moment was so.</summary>
internal static class StatusFacts
{
    public static Fact? Of(LoginStatus? status, Source source) =>
        status == LoginStatuses.UserInactive ? Person.IsActive.At(false, source)
        : status == LoginStatuses.UserFrozen ? Person.IsFrozen.At(true, source)
        : status == LoginStatuses.PasswordLockout ? Person.IsLockedOut.At(true, source)
        : status == LoginStatuses.RestrictedTime ? Person.IsWithinHours.At(false, source)
        : status == LoginStatuses.OauthConsumerDeleted ? App.Exists.At(false, source)
        : null;
}
