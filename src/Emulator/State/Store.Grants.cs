using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>Approvals, codes, devices and ended sessions: what changes with every login.</summary>
internal sealed partial class Store
{
    /// <summary>Approvals a user may hold per app; one more ends the oldest.</summary>
    public const int GrantLimit = 5;

    private const int EndedKept = 20;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<long, GrantRecord> grants = [];
    private readonly ConcurrentDictionary<(int App, int User), ImmutableArray<long>> grantsOfPair = [];
    private readonly ConcurrentDictionary<string, PendingCode> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PendingDevice> devices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, DateTimeOffset> endedSessions = [];
    private readonly ConcurrentDictionary<long, byte> busy = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> jtis = new(StringComparer.Ordinal);
    private long lastGrant;
    private long endedUpTo = -1;

    public IEnumerable<GrantRecord> Grants => grants.Values.OrderBy(grant => grant.Number);

    public GrantRecord? Grant(long number) => grants.GetValueOrDefault(number);

    public IEnumerable<GrantRecord> GrantsOf(AppRecord app, UserRecord user) =>
        grantsOfPair.GetValueOrDefault((app.Number, user.Number), []).Select(Grant).OfType<GrantRecord>();

    public IEnumerable<PendingDevice> Devices => devices.Values;

    /// <summary>The newest approval's number: what comes later is a fresh login.</summary>
    public long LastGrant => Interlocked.Read(ref lastGrant);

    /// <summary>A new approval. The sixth of a user and app ends the oldest.</summary>
    public GrantRecord Approve(GrantRecord draft)
    {
        lock (gate)
        {
            var grant = draft with { Number = ++lastGrant, CreatedAt = Clock.Now, LastUsedAt = Clock.Now };
            Keep(grant);
            var pair = (grant.App, grant.User);
            var all = grantsOfPair.GetValueOrDefault(pair, []).Add(grant.Number);
            foreach (var old in all.Select(Grant).OfType<GrantRecord>().Where(one => one.Lives).OrderByDescending(one => one.Number).Skip(GrantLimit))
            {
                Keep(old with { End = End.Evicted });
            }

            grantsOfPair[pair] = Prune(all);
            return grant;
        }
    }

    /// <summary>Changes an approval as it is now; null when it is gone.</summary>
    public GrantRecord? Change(long number, Func<GrantRecord, GrantRecord> change)
    {
        lock (gate)
        {
            return Grant(number) is { } grant ? Keep(change(grant)) : null;
        }
    }

    /// <summary>Ends every living approval that fits.</summary>
    public int EndWhere(Func<GrantRecord, bool> fits)
    {
        var ended = Grants.Where(grant => grant.Lives && fits(grant)).ToList();
        ended.ForEach(grant => Change(grant.Number, now => now with { End = End.Revoked }));
        return ended.Count;
    }

    /// <summary>Takes hold of a refresh token; false while somebody else has it.</summary>
    public bool TryHold(long grant) => busy.TryAdd(grant, 0);

    public void LetGo(long grant) => busy.TryRemove(grant, out _);

    public PendingCode? Code(string code) => codes.GetValueOrDefault(code);

    public void Save(PendingCode code)
    {
        codes[code.Code] = code;
        Write("code", code.Code, code, StateJson.Default.PendingCode);
        Forget(codes, Clock.Now - TimeSpan.FromHours(1), one => one.IssuedAt, "code");
    }

    /// <summary>Redeems a code; false when somebody was faster.</summary>
    public bool TryRedeem(PendingCode code)
    {
        var redeemed = codes.TryUpdate(code.Code, code with { IsRedeemed = true }, code);
        if (redeemed)
        {
            Write("code", code.Code, code with { IsRedeemed = true }, StateJson.Default.PendingCode);
        }

        return redeemed;
    }

    public PendingDevice? Device(string deviceCode) => devices.GetValueOrDefault(deviceCode);

    public void Save(PendingDevice device)
    {
        devices[device.DeviceCode] = device;
        Write("device", device.DeviceCode, device, StateJson.Default.PendingDevice);
        Forget(devices, Clock.Now - TimeSpan.FromHours(1), one => one.IssuedAt, "device");
    }

    public bool TryRedeem(PendingDevice device)
    {
        var redeemed = devices.TryUpdate(device.DeviceCode, device with { IsRedeemed = true }, device);
        if (redeemed)
        {
            Write("device", device.DeviceCode, device with { IsRedeemed = true }, StateJson.Default.PendingDevice);
        }

        return redeemed;
    }

    /// <summary>Remembers an assertion's id; false when it was seen before.</summary>
    public bool TryUse(string jti)
    {
        foreach (var old in jtis.Count > 10_000 ? jtis.Where(pair => pair.Value < Clock.Now - TimeSpan.FromHours(1)) : [])
        {
            jtis.TryRemove(old);
        }

        return jtis.TryAdd(jti, Clock.Now);
    }

    public bool HasUsed(string jti) => jtis.ContainsKey(jti);

    public void EndSession(long session)
    {
        endedSessions[session] = Clock.Now;
        Write("ended-session", session.ToString(System.Globalization.CultureInfo.InvariantCulture), session, StateJson.Default.Int64);
    }

    /// <summary>Ends every session that has begun so far.</summary>
    public void EndSessionsUpTo(long session)
    {
        endedSessions.Clear();
        Volatile.Write(ref endedUpTo, session);
        Write("ended-up-to", "session", session, StateJson.Default.Int64);
    }

    public bool HasEnded(long session) => session <= Volatile.Read(ref endedUpTo) || (!endedSessions.IsEmpty && endedSessions.ContainsKey(session));

    /// <summary>An approval that was written down in an earlier life.</summary>
    public void Restore(GrantRecord grant)
    {
        lock (gate)
        {
            lastGrant = Math.Max(lastGrant, grant.Number);
            grants[grant.Number] = grant;
            grantsOfPair.AddOrUpdate((grant.App, grant.User), [grant.Number], (_, all) => all.Add(grant.Number));
        }
    }

    private GrantRecord Keep(GrantRecord grant)
    {
        grants[grant.Number] = grant;
        Write("grant", grant.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), grant, StateJson.Default.GrantRecord);
        return grant;
    }

    /// <summary>Dead approvals are kept for a while, so that their tokens are refused for the right reason.</summary>
    private ImmutableArray<long> Prune(ImmutableArray<long> all)
    {
        var old = all.Where(number => Grant(number) is not { Lives: true }).SkipLast(EndedKept).ToList();
        foreach (var number in old)
        {
            grants.TryRemove(number, out _);
            journal.Put("grant", number.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        }

        return all.RemoveRange(old);
    }

    private void Forget<T>(ConcurrentDictionary<string, T> all, DateTimeOffset before, Func<T, DateTimeOffset> when, string kind)
    {
        foreach (var old in all.Count % 1_024 == 0 ? all.Where(pair => when(pair.Value) < before).ToList() : [])
        {
            all.TryRemove(old);
            journal.Put(kind, old.Key, null);
        }
    }
}
