using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;
using SfOAuth.Verifying;

namespace SfOAuth.Actions;

/// <summary>Finds the rows that an attempt left. What was there before is marked first, so that no clock has to agree with another.</summary>
internal sealed class TraceSearch(TraceReader reader, VerifyRequest request, TimeProvider clock)
{
    private static readonly ImmutableArray<TimeSpan> Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private ImmutableArray<GrantSeen> grants = [];
    private DateTimeOffset mark = DateTimeOffset.MinValue;

    /// <summary>The id of the user; empty while it is not known.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Login History could be read at all.</summary>
    public bool SeesHistory => reader.SeesHistory;

    public IEnumerable<string> Obstacles => reader.Obstacles;

    public Task<bool?> SeesOthersAsync(CancellationToken stop) => reader.SeesOthersAsync(stop);

    /// <summary>Takes note of what is there already.</summary>
    public async Task MarkAsync(CancellationToken stop)
    {
        UserId = request.User.Length > 0 ? await reader.UserIdAsync(request.User, stop) : "";
        foreach (var row in await reader.LoginsAsync(UserId, stop))
        {
            known.Add(row.Id);
            mark = row.At > mark ? row.At : mark;
        }

        grants = await reader.GrantsAsync(UserId, stop);
    }

    /// <summary>Rows that were not there, the oldest first. Each is told once.</summary>
    public async Task<ImmutableArray<LoginSeen>> NewAsync(Flow? flow, CancellationToken stop)
    {
        var rows = await reader.LoginsAsync(UserId, stop);
        var fresh = rows.Where(row => row.At >= mark && !known.Contains(row.Id) && IsOurs(row, flow)).Reverse().ToImmutableArray();
        known.UnionWith(fresh.Select(row => row.Id));
        return fresh;
    }

    /// <summary>The same, a little while later if there is none yet.</summary>
    public async Task<ImmutableArray<LoginSeen>> AwaitAsync(Flow flow, CancellationToken stop)
    {
        var found = await NewAsync(flow, stop);
        foreach (var pause in Pauses)
        {
            if (!found.IsEmpty || !SeesHistory)
            {
                break;
            }

            await Task.Delay(pause, clock, stop);
            found = await NewAsync(flow, stop);
        }

        return found;
    }

    /// <summary>Rows since a moment, the newest first.</summary>
    public async Task<ImmutableArray<LoginSeen>> SinceAsync(DateTimeOffset since, CancellationToken stop)
    {
        UserId = request.User.Length > 0 ? await reader.UserIdAsync(request.User, stop) : "";
        return [.. (await reader.LoginsAsync(UserId, stop)).Where(row => row.At >= since && IsOurs(row, null))];
    }

    /// <summary>A grant of the app that was used more often than before, or is new; in words. Null where none was.</summary>
    public async Task<string?> GrowthAsync(CancellationToken stop)
    {
        foreach (var now in (await reader.GrantsAsync(UserId, stop)).Where(IsOfApp))
        {
            // Neither has an id: the app and the moment of approval name a grant.
            var before = grants.FirstOrDefault(grant => grant.App == now.App && grant.Created == now.Created);
            if (before is null || now.Uses > before.Uses || string.CompareOrdinal(now.LastUsed, before.LastUsed) > 0)
            {
                return $"OauthToken: {now.App}, approved {now.Created}, UseCount {before?.Uses ?? 0} → {now.Uses}, LastUsedDate {(now.LastUsed.Length > 0 ? now.LastUsed : "empty")}";
            }
        }

        return null;
    }

    /// <summary>A grant of the app that was used since a moment; in words. Null where none was.</summary>
    public async Task<string?> UseSinceAsync(DateTimeOffset since, CancellationToken stop) =>
        (await reader.GrantsAsync(UserId, stop)).Where(IsOfApp).FirstOrDefault(grant => DateTimeOffset.TryParse(grant.LastUsed, System.Globalization.CultureInfo.InvariantCulture, out var used) && used >= since) is { } grant
            ? $"OauthToken: {grant.App}, approved {grant.Created}, UseCount {grant.Uses}, LastUsedDate {grant.LastUsed}"
            : null;

    private bool IsOfApp(GrantSeen grant) => request.App.Length == 0 || Traces.SameApp(grant.App, request.App);

    /// <summary>A person at a browser is no attempt of the client.</summary>
    private bool IsOurs(LoginSeen row, Flow? flow) =>
        Traces.Fits(row.LoginType, flow) && (request.App.Length == 0 || flow is Flow.SoapLogin || Traces.SameApp(row.Application, request.App)) && (flow is not { } known || row.SubType.Length == 0 || IsOf(known, row.SubType));

    private static bool IsOf(Flow flow, string subType) =>
        Traces.SubTypeOf(flow) is not { Length: > 0 } own || subType.StartsWith(own, StringComparison.Ordinal) || subType is Traces.Refresh or "OauthHybridRefreshToken";
}
