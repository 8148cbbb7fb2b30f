using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>Calls after the login: which app really calls. The header is that of a file of 2025.</summary>
internal sealed class ApiTotalUsageEvents() : EventKind("ApiTotalUsage",
    "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "USER_ID", "API_FAMILY", "API_VERSION", "API_RESOURCE", "CLIENT_NAME", "HTTP_METHOD", "CLIENT_IP", "COUNTS_AGAINST_API_LIMIT", "CONNECTED_APP_ID",
    "ENTITY_NAME", "STATUS_CODE", "CONNECTED_APP_NAME", "USER_NAME", "TIMESTAMP_DERIVED")
{
    public override IEnumerable<(DateTimeOffset At, string[] Values)> Rows(Emulation emulation) =>
        emulation.Store.Events.Calls.Select(call => (call.At, Values(emulation.Store, call)));

    private static string[] Values(Store store, ApiCall call)
    {
        var (user, app) = (store.User(call.User), store.App(call.App));
        return
        [
            "ApiTotalUsage", Stamp(call.At), call.RequestId, store.Org.Id[..15], Short(user?.Id), call.Family, call.Version, call.Resource, call.ClientName, call.Method, call.ClientIp, "1", Short(app?.Id),
            call.Entity, call.Status.ToString(CultureInfo.InvariantCulture), app?.Name ?? "", user?.Username ?? "", Iso(call.At),
        ];
    }
}
