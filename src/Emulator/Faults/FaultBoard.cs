using System.Collections.Concurrent;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>
/// Faults on demand. What a cause is about is changed where the org keeps it; what is a matter of the request
/// or the client is pretended: every request is judged as if it showed that.
/// </summary>
internal sealed partial class FaultBoard(Store store)
{
    private readonly ConcurrentDictionary<Setting, Pretence> pretended = [];
    private readonly ConcurrentDictionary<string, RootCause> broken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(RootCause Cause, Scene Scene)> armed = new();
    private int granted;
    private int armedAt;

    /// <summary>The causes that were broken and not repaired.</summary>
    public IEnumerable<RootCause> Broken => broken.Values.OrderBy(cause => cause.Slug, StringComparer.Ordinal);

    public IEnumerable<(Setting Setting, object Value)> Pretences => pretended.Select(pair => (pair.Key, pair.Value.Value)).OrderBy(pair => pair.Key.Name, StringComparer.Ordinal);

    public IEnumerable<RootCause> Armed => armed.Select(one => one.Cause);

    /// <summary>Puts the cause into the org.</summary>
    public void Break(RootCause cause, Scene scene)
    {
        broken[cause.Slug] = cause;
        var world = WorldOf(scene);
        Move(scene, world, cause.When.Make(cause.Given.Holds(world) is Verdict.No ? cause.Given.Make(world) : world));
        Keep();
    }

    /// <summary>Makes the change that ends the cause. What was only pretended is pretended no longer.</summary>
    public void Repair(RootCause cause, Scene scene)
    {
        broken.TryRemove(cause.Slug, out _);
        var world = WorldOf(scene);
        Move(scene, world, cause.Repair(world));
        foreach (var setting in cause.When.Settings.Concat(cause.Fix.Settings).Where(setting => Levers.Of(setting) is null))
        {
            Drop(setting);
        }

        Keep();
    }

    /// <summary>Sets one setting, as a toggle of the control page does. Null ends a pretence.</summary>
    public void Turn(Setting setting, object? value, Scene scene)
    {
        if (value is null)
        {
            Drop(setting);
        }
        else
        {
            Write(setting, value, scene);
        }

        Keep();
    }

    /// <summary>Breaks these causes at the given login instead of now: 2 lets one pass.</summary>
    public void Arm(IEnumerable<RootCause> causes, Scene scene, int at)
    {
        foreach (var cause in causes)
        {
            armed.Enqueue((cause, scene));
        }

        Volatile.Write(ref armedAt, Volatile.Read(ref granted) + at - 1);
        Keep();
    }

    /// <summary>Counts a login that was granted; the armed causes strike when their time has come.</summary>
    public void CountGrant()
    {
        var count = Interlocked.Increment(ref granted);
        if (armed.IsEmpty)
        {
            return;
        }

        Keep();
        if (count >= Volatile.Read(ref armedAt))
        {
            while (armed.TryDequeue(out var one))
            {
                Break(one.Cause, one.Scene);
            }
        }
    }

    public void Clear()
    {
        pretended.Clear();
        broken.Clear();
        armed.Clear();
        store.Save(store.Org);
        Keep();
    }

    public bool Pretends(Setting setting) => !pretended.IsEmpty && pretended.ContainsKey(setting) && !IsOfGrant(setting);

    /// <summary>What is pretended whatever the request shows.</summary>
    public IEnumerable<Fact> Pretended(Turn turn) => pretended.IsEmpty ? [] :
        from pair in pretended
        where !IsOfGrant(pair.Key) && Sight.Sees(pair.Key, turn.Endpoint, turn.Flow) && (turn.User is not null || !Sight.IsOfPerson(pair.Key))
        select new Fact(pair.Key, pair.Value.Value, Source.Given);

    /// <summary>What is pretended about an approval: only of those that were there when it first struck. A fresh login is free of it.</summary>
    public IEnumerable<Fact> PretendedOfGrant(Turn turn) => pretended.IsEmpty ? [] :
        from pair in pretended
        where IsOfGrant(pair.Key) && Sight.Sees(pair.Key, turn.Endpoint, turn.Flow) && pair.Value.Hits(turn.Grant)
        select new Fact(pair.Key, pair.Value.Value, Source.Given);

    /// <summary>True when no pretence about approvals has to be looked at.</summary>
    public bool SparesNobody(Turn turn) => pretended.IsEmpty || !PretendedOfGrant(turn).Any();

    /// <summary>A cause refused: its pretences about approvals stay with the approvals of now.</summary>
    public void Strike(RootCause cause, Turn turn)
    {
        foreach (var setting in turn.Grant is null ? [] : cause.When.Settings.Where(IsOfGrant))
        {
            if (pretended.TryGetValue(setting, out var pretence) && pretence.LastVictim is null)
            {
                pretended[setting] = pretence with { LastVictim = store.LastGrant };
                Keep();
            }
        }
    }

    private static bool IsOfGrant(Setting setting) =>
        setting == Grant.Age || setting == Grant.IdleFor || setting == Grant.IsRevoked || setting == Grant.NewerApprovals || setting == Grant.TokenWasReplaced || setting == Grant.IsBeingProcessed;

    private World WorldOf(Scene scene)
    {
        var facts = from lever in Levers.All
                    let value = lever.Read(scene with { App = scene.FreshApp, User = scene.FreshUser })
                    where value is not null
                    select new Fact(lever.Setting, value, Source.Given);
        return Policies.Healthy.On(store.Clock.Now).Set(facts.Append(Request.Flow.At(scene.Flow))).Set(pretended.Select(pair => new Fact(pair.Key, pair.Value.Value, Source.Given)));
    }

    private void Move(Scene scene, World from, World to)
    {
        foreach (var fact in to.Facts.Where(fact => fact.Setting != Request.Flow && !(from[fact.Setting] is [var only] && only.Value.Equals(fact.Value))).ToList())
        {
            Write(fact.Setting, fact.Value, scene);
        }
    }

    private void Write(Setting setting, object value, Scene scene)
    {
        if (Levers.Of(setting) is { } lever)
        {
            lever.Write(scene with { App = scene.FreshApp, User = scene.FreshUser }, value);
        }
        else if (value.Equals(setting.Usual))
        {
            Drop(setting);
        }
        else
        {
            pretended[setting] = new(value, null);
        }

        store.Save(store.Org);
    }

    private void Drop(Setting setting)
    {
        pretended.TryRemove(setting, out _);
        store.Save(store.Org);
    }

    private sealed record Pretence(object Value, long? LastVictim)
    {
        public bool Hits(GrantRecord? grant) => LastVictim is null || grant is null || grant.Number <= LastVictim;
    }
}
