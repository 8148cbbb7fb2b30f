using System.Collections.Concurrent;

namespace SfOAuth.Emulation;

/// <summary>What happened in the org beside logins: calls of its APIs, sessions that were ended, origins that were blocked. Kept in memory only.</summary>
internal sealed class EventLog
{
    private const int Kept = 50_000;
    private readonly ConcurrentQueue<ApiCall> calls = new();
    private readonly ConcurrentQueue<SessionEnd> ends = new();
    private readonly ConcurrentQueue<BlockedOrigin> blocked = new();

    public IEnumerable<ApiCall> Calls => calls;

    public IEnumerable<SessionEnd> Ends => ends;

    public IEnumerable<BlockedOrigin> Blocked => blocked;

    public void Add(ApiCall call) => Add(calls, call);

    public void Add(SessionEnd end) => Add(ends, end);

    public void Add(BlockedOrigin origin) => Add(blocked, origin);

    public void Clear()
    {
        calls.Clear();
        ends.Clear();
        blocked.Clear();
    }

    private static void Add<T>(ConcurrentQueue<T> all, T one)
    {
        all.Enqueue(one);
        if (all.Count > Kept)
        {
            all.TryDequeue(out _);
        }
    }
}

/// <summary>A call of an API with a session that is known.</summary>
internal sealed record ApiCall(DateTimeOffset At, int User, int App, string Family, string Resource)
{
    public string Version { get; init; } = "";

    public string Method { get; init; } = "";

    public string ClientName { get; init; } = "";

    public string ClientIp { get; init; } = "";

    public string Entity { get; init; } = "";

    public string RequestId { get; init; } = "";

    public int Status { get; init; }
}

/// <summary>A session that somebody ended. Without a user it stands for many that were ended at once.</summary>
/// <param name="Session">0 where a refresh token was ended, or many sessions.</param>
internal sealed record SessionEnd(DateTimeOffset At, int User, int App, long Session)
{
    public string ClientIp { get; init; } = "";

    public bool IsLogout { get; init; }
}

/// <summary>A page of another site that was kept from reading an answer.</summary>
internal sealed record BlockedOrigin(DateTimeOffset At, string Origin, string Host)
{
    public string RequestId { get; init; } = "";
}
