using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Ends a login of ours at the org, and forgets it.</summary>
public static class OrgLogoutAction
{
    /// <summary>Null where we have no such login.</summary>
    public static async Task<OrgLogoutReport?> RunAsync(OwnAccess own, string alias, CancellationToken stop) =>
        own.Logins.Find(alias) is { } login ? new(alias, login.Instance.GetLeftPart(UriPartial.Authority), await own.EndAsync(login, stop) ?? "") : null;
}

/// <summary>What came of logging out. Here the login is forgotten in any case.</summary>
/// <param name="Trouble">Why the org did not end it; empty where it did.</param>
public sealed record OrgLogoutReport(string Alias, string Instance, string Trouble)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.org-logout/1";

    /// <summary>The org ended the token.</summary>
    public bool Revoked => Trouble.Length == 0;
}
