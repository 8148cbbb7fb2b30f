using System.Collections.Immutable;
using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>A type of event log file: its columns, and a row for each event.</summary>
/// <param name="name">As <c>EventType</c> of the object names it.</param>
/// <param name="columns">In the order of a real file, or where none was seen, of the reference.</param>
internal abstract class EventKind(string name, params string[] columns)
{
    public static ImmutableArray<EventKind> All { get; } = [new LoginEvents(), new ApiTotalUsageEvents(), new LogoutEvents(), new CorsViolationEvents()];

    public string Name => name;

    public ImmutableArray<string> Columns { get; } = [.. columns];

    /// <summary>Oldest first.</summary>
    public abstract IEnumerable<(DateTimeOffset At, string[] Values)> Rows(Emulation emulation);

    protected static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss.fff", CultureInfo.InvariantCulture);

    protected static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    protected static string Short(string? id) => id is { Length: >= 15 } ? id[..15] : "";
}
