namespace SfOAuth.Emulation;

/// <summary>Blocked origins of browser clients. The columns are those of the reference, after the common ones.</summary>
internal sealed class CorsViolationEvents() : EventKind("CORSViolation", "EVENT_TYPE", "TIMESTAMP", "REQUEST_ID", "ORGANIZATION_ID", "HOST", "ORIGIN", "TIMESTAMP_DERIVED")
{
    public override IEnumerable<(DateTimeOffset At, string[] Values)> Rows(Emulation emulation) =>
        emulation.Store.Events.Blocked.Select(one => (one.At, (string[])["CorsViolation", Stamp(one.At), one.RequestId, emulation.Store.Org.Id[..15], one.Host, one.Origin, Iso(one.At)]));
}
