using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>
/// Makes the steps of a change one after the other, or takes them back. What is about to happen is on disk before it
/// happens; what came of it is read back; of a change that fails half way the other half is taken back.
/// </summary>
public sealed class ChangeRun(OrgClient org, TimeProvider clock, UndoKeeper keeper)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];
    private readonly StepMove move = new(org, clock);
    private readonly StepLook look = new(org);

    /// <summary>Hears how many steps are done of how many.</summary>
    public IProgress<(int Done, int All)>? Progress { get; init; }

    /// <summary>How the org stands to each step. Nothing is changed.</summary>
    public async Task<ImmutableArray<StepSight>> LookAsync(UndoFile file, CancellationToken stop)
    {
        var sights = ImmutableArray.CreateBuilder<StepSight>();
        foreach (var step in file.Steps)
        {
            sights.Add(IsOver(step) ? new(OrgStanding.Former) : Own(step, await look.LookAsync(step, file.Steps, stop)));
        }

        return sights.ToImmutable();
    }

    /// <summary>Has the org check what can be checked; what it says against it, empty where nothing.</summary>
    public async Task<ImmutableArray<string>> CheckAsync(UndoFile file, bool isBack, CancellationToken stop)
    {
        var against = ImmutableArray.CreateBuilder<string>();
        foreach (var step in file.Steps.Where(step => !isBack || !IsOver(step)))
        {
            if (await move.CheckAsync(step, isBack, stop) is var end and not StepEnd.Made)
            {
                against.Add(WordsOf(end));
            }
        }

        return against.ToImmutable();
    }

    /// <summary>Makes every step.</summary>
    public async Task<RunEnd> MakeAsync(UndoFile file, CancellationToken stop)
    {
        var outcomes = new List<StepOutcome>();
        for (var at = 0; at < file.Steps.Length; at++)
        {
            Progress?.Report((at, file.Steps.Length));
            file = Note(file, at, file.Steps[at] with { State = StepState.Begun });
            var end = await SettledAsync(file, at, await move.MakeAsync(file.Steps[at], file.Steps, stop), OrgStanding.Changed, stop);
            var sight = end is StepEnd.Made ? await SeenAsync(file, at, OrgStanding.Changed, stop) : new(OrgStanding.Former);
            if (end is not StepEnd.Made made || sight.Standing is OrgStanding.Former or OrgStanding.Other)
            {
                return await RolledBackAsync(file, at, end is StepEnd.Made ? new StepEnd.Refused($"The org said yes and shows otherwise: {(sight.Words.Length > 0 ? sight.Words : "the old value")}.") : end, stop);
            }

            file = Note(file, at, file.Steps[at] with { State = StepState.Done, Id = made.Id.Length > 0 ? made.Id : file.Steps[at].Id });
            outcomes.Add(new(file.Steps[at], sight.Standing is OrgStanding.Unseen ? StepFate.MadeUnseen : StepFate.Made, sight.Words));
        }

        return new(IsWhole: true, [.. outcomes]);
    }

    /// <summary>Takes every step back that is made, the last one first.</summary>
    public async Task<RunEnd> UnmakeAsync(UndoFile file, CancellationToken stop)
    {
        var outcomes = new StepOutcome[file.Steps.Length];
        for (var at = file.Steps.Length - 1; at >= 0; at--)
        {
            Progress?.Report((file.Steps.Length - 1 - at, file.Steps.Length));
            (file, outcomes[at]) = IsOver(file.Steps[at]) ? (file, new(file.Steps[at], StepFate.Untouched)) : await BackAsync(file, at, stop);
        }

        var isWhole = Array.TrueForAll(outcomes, outcome => outcome.Fate is StepFate.TakenBack or StepFate.Untouched);
        return new(isWhole, [.. outcomes], string.Join("; ", outcomes.Where(outcome => outcome.Fate is StepFate.LeftChanged or StepFate.NotKnown).Select(outcome => outcome.Words)));
    }

    private static bool IsOver(ChangeStep step) => step.State is StepState.Planned or StepState.Undone;

    private static string WordsOf(StepEnd end) => end switch { StepEnd.Refused refused => refused.Why, StepEnd.Lost lost => lost.Why, _ => "" };

    /// <summary>A row that stands in the place of ours is not ours.</summary>
    private static StepSight Own(ChangeStep step, StepSight sight) =>
        step is { Kind: StepKind.Row, Id.Length: > 0 } && sight.Standing is OrgStanding.Changed && sight.Id != step.Id ? new(OrgStanding.Other, $"another {step.Object} row says the same as the one that was made", sight.Id) : sight;

    private UndoFile Note(UndoFile file, int at, ChangeStep step)
    {
        var next = file with { Steps = file.Steps.SetItem(at, step) };
        keeper.Write(next);
        return next;
    }

    /// <summary>The step that failed, and those before it.</summary>
    private async Task<RunEnd> RolledBackAsync(UndoFile file, int failed, StepEnd end, CancellationToken stop)
    {
        var why = WordsOf(end);
        var outcomes = new StepOutcome[file.Steps.Length];
        for (var at = file.Steps.Length - 1; at >= 0; at--)
        {
            (file, outcomes[at]) = at > failed ? (file, new(file.Steps[at], StepFate.Untouched))
                : at == failed && end is StepEnd.Lost && file.Steps[at].Kind is StepKind.Deployment ? (file, new(file.Steps[at], StepFate.NotKnown, "It may still be under way: Setup › Deployment Status shows it."))
                : await BackAsync(file, at, stop);
        }

        outcomes[failed] = outcomes[failed] with { Words = outcomes[failed].Words.Length > 0 ? $"{why} {outcomes[failed].Words}" : why };
        return new(IsWhole: false, [.. outcomes], why);
    }

    private async Task<(UndoFile File, StepOutcome Outcome)> BackAsync(UndoFile file, int at, CancellationToken stop)
    {
        var before = Own(file.Steps[at], await look.LookAsync(file.Steps[at], file.Steps, stop));
        if (before.Standing is OrgStanding.Former)
        {
            file = Note(file, at, file.Steps[at] with { State = StepState.Undone });
            return (file, new(file.Steps[at], StepFate.Untouched));
        }

        if (before.Standing is OrgStanding.Unseen)
        {
            return (file, new(file.Steps[at], StepFate.NotKnown, before.Words));
        }

        var end = await SettledAsync(file, at, await move.UnmakeAsync(file.Steps[at], before.Id, stop), OrgStanding.Former, stop);
        var sight = end is StepEnd.Made ? await SeenAsync(file, at, OrgStanding.Former, stop) : new(OrgStanding.Changed, WordsOf(end));
        if (sight.Standing is OrgStanding.Former)
        {
            file = Note(file, at, file.Steps[at] with { State = StepState.Undone });
            return (file, new(file.Steps[at], StepFate.TakenBack));
        }

        return (file, new(file.Steps[at], end is StepEnd.Lost || sight.Standing is OrgStanding.Unseen ? StepFate.NotKnown : StepFate.LeftChanged, sight.Words.Length > 0 ? sight.Words : "The org still shows the new value."));
    }

    /// <summary>An answer that was lost is looked for in the org before anything is said.</summary>
    private async Task<StepEnd> SettledAsync(UndoFile file, int at, StepEnd end, OrgStanding wanted, CancellationToken stop)
    {
        if (end is not StepEnd.Lost lost)
        {
            return end;
        }

        var sight = await SeenAsync(file, at, wanted, stop);
        return sight.Standing == wanted ? new StepEnd.Made(sight.Id)
            : new StepEnd.Lost(sight.Standing is OrgStanding.Unseen ? $"{lost.Why} The org cannot be seen either." : $"{lost.Why} The org shows {(wanted is OrgStanding.Changed ? "the old" : "the new")} value as of now.");
    }

    /// <summary>The step as the org shows it, with some patience where it is not yet as wanted.</summary>
    private async Task<StepSight> SeenAsync(UndoFile file, int at, OrgStanding wanted, CancellationToken stop)
    {
        var sight = new StepSight(OrgStanding.Unseen);
        foreach (var pause in Pauses)
        {
            await Task.Delay(pause, clock, stop);
            sight = await look.LookAsync(file.Steps[at], file.Steps, stop);
            if (sight.Standing == wanted || sight.Standing is OrgStanding.Unseen)
            {
                break;
            }
        }

        return sight;
    }
}
