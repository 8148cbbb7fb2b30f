using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Opens a session at an org by the name a person has for it.</summary>
public interface IOrgAccess
{
    /// <summary>Opens a session. The rejection is one sentence for a person, and holds no token.</summary>
    /// <param name="alias">An alias or a user name of a login that exists: the Salesforce CLI's, the environment's or our own.</param>
    Task<Reading<OrgSession>> OpenAsync(string alias, CancellationToken stop);
}
