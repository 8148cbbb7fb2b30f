namespace SfOAuth.Emulation;

/// <summary>
/// Sessions that ended: by a logout, a revocation, or because their time was up. The columns are those that a reader of real files
/// names; what stands for a session of a browser or of SOAP in two of them is not known, and stays empty.
/// </summary>
internal sealed class LogoutEvents() : EventKind("Logout",
    "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "USER_ID", "USER_TYPE", "SESSION_TYPE", "SESSION_LEVEL", "BROWSER_TYPE", "PLATFORM_TYPE", "RESOLUTION_TYPE", "APP_TYPE", "CLIENT_VERSION", "API_TYPE",
    "API_VERSION", "USER_INITIATED_LOGOUT", "SESSION_KEY", "LOGIN_KEY", "CLIENT_IP", "TIMESTAMP_DERIVED", "USER_ID_DERIVED")
{
    private const string OAuth = "2514";

    public override IEnumerable<(DateTimeOffset At, string[] Values)> Rows(Emulation emulation)
    {
        var store = emulation.Store;
        return store.Events.Ends.Concat(Expired(store)).OrderBy(end => end.At).Select(end => (end.At, Values(store, end)));
    }

    /// <summary>Sessions whose time was up before anybody ended them.</summary>
    private static IEnumerable<SessionEnd> Expired(Store store) =>
        from row in store.Logins.Newest()
        where row is { Status: LoginRow.Success, Session: not 0 }
        let app = store.Apps.FirstOrDefault(one => one.Name == row.Application)
        let end = row.At + (app?.SessionTimeout ?? store.Org.SessionTimeout)
        where end <= store.Clock.Now && !store.HasEnded(row.Session)
        select new SessionEnd(end, row.User, app?.Number ?? 0, row.Session);

    private static string[] Values(Store store, SessionEnd end)
    {
        var user = store.User(end.User);
        var isOAuth = end.App != 0;
        return
        [
            "Logout", Stamp(end.At), "", store.Org.Id[..15], Short(user?.Id), user is null ? "" : "Standard", isOAuth ? "O" : "", "", "", "", "", isOAuth ? OAuth : "", "", "",
            "", end.IsLogout ? "1" : "0", "", "", end.ClientIp, Iso(end.At), user?.Id ?? "",
        ];
    }
}
