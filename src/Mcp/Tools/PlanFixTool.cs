using System.ComponentModel;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary><c>plan_fix</c>: the change that ends a cause or finding, written down and judged; nothing is changed.</summary>
internal sealed class PlanFixTool(EvidenceReader reader, Rulebook rules) : TaskTool<PlanFixInput, PlanAnswer>(Card, AnswerJson.Readable.PlanFixInput, AnswerJson.Readable.PlanAnswer)
{
    private static readonly ToolCard Card = new(
        "plan_fix",
        "Plan the change",
        "Write down the change that ends a cause or audit finding: metadata diff, rows, Setup steps, security cost, and what the model says of the login before and after. Changes nothing. Takes what diagnose takes; name the cause or rule in for.");

    protected override Task<Reading<PlanAnswer>> RunAsync(PlanFixInput input, Call call, CancellationToken stop)
    {
        // A cause that is named can be planned for without an error at hand.
        var read = reader.Read(input.For is not null && input.Text is null && input.Paths is null ? input with { Text = input.For } : input, stop);
        return Task.FromResult<Reading<PlanAnswer>>(read is Reading<Case>.Accepted { Value: var given } ? Plan(given, input) : new Reading<PlanAnswer>.Rejected(((Reading<Case>.Rejected)read).Why));
    }

    private Reading<PlanAnswer> Plan(Case given, PlanFixInput input)
    {
        if (((string, string?)[])[("permissionSet", input.PermissionSet), ("runAs", input.RunAs), ("user", input.User)] is var names && names.FirstOrDefault(one => one.Item2 is { } name && Suspicion.OfName(name)).Item1 is { } suspect)
        {
            return new Reading<PlanAnswer>.Rejected($"{suspect} takes a name, and this looks like a secret.");
        }

        var wishes = new Remedying.Wishes { PermissionSet = input.PermissionSet, RunAs = input.RunAs, Callback = input.Callback, User = input.User };
        var planned = FixAction.Run(new(given.Gathering.Documents, given.Stated, given.Now) { For = input.For, Wishes = wishes, Rules = rules });
        return planned is Reading<FixReport>.Accepted { Value: var report }
            ? new Reading<PlanAnswer>.Accepted(Room.Fit(input.Detail, AnswerJson.Readable.PlanAnswer, room => PlanAnswer.Of(report, room)))
            : new Reading<PlanAnswer>.Rejected(((Reading<FixReport>.Rejected)planned).Why);
    }
}

/// <summary>What <c>plan_fix</c> takes.</summary>
internal sealed record PlanFixInput : EvidenceInput
{
    [Description("Cause or audit rule to end; default the likeliest cause")]
    public string? For { get; init; }

    [Description("Permission set that shall admit users")]
    public string? PermissionSet { get; init; }

    [Description("User of the client credentials flow")]
    public string? RunAs { get; init; }

    [Description("Callback URL to add")]
    public string? Callback { get; init; }

    public Detail? Detail { get; init; }
}
