using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>A change before anybody makes it.</summary>
internal sealed record PlanAnswer(string For, string Title, string Basis)
{
    public string? App { get; init; }

    public required string Next { get; init; }

    public IReadOnlyList<string>? Needs { get; init; }

    public IReadOnlyList<ValueAnswer>? Values { get; init; }

    public IReadOnlyList<PatchAnswer>? Files { get; init; }

    /// <summary>Rows to insert; a value beginning with SELECT stands for the Id it finds.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    public IReadOnlyList<StepAnswer>? Steps { get; init; }

    public string? SecurityCost { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public IReadOnlyList<string>? Remaining { get; init; }

    public IReadOnlyList<string>? Assumed { get; init; }

    public string? Verify { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public static PlanAnswer Of(FixReport report, Room room) => new(report.For, report.Title, report.Basis)
    {
        App = room.SayAny(report.App),
        Next = report.Needs.IsEmpty
            ? "Show the user values, securityCost, before and after, and let a person decide. sfoauth fix --plan --out FOLDER writes the package; this tool deploys nothing."
            : "Get what needs names, then plan again.",
        Needs = room.List(report.Needs),
        Values = room.List(report.Values, value => new ValueAnswer(value.Name, value.Now, value.Planned, room.Say(value.Where))),
        Files = room.List(report.Files, file => new PatchAnswer(file.Target, room == Room.Full ? file.Diff : room.Say(file.Diff), file.Written)),
        Rows = room.List(report.Rows.Select(row => $"{row.Object}: {string.Join("; ", row.Fields.Select(field => $"{field.Name} = {field.Value}"))}")),
        Steps = room.List(report.Steps, step => new StepAnswer(step.Where, room.Say(step.Text))),
        SecurityCost = room.SayAny(report.SecurityCost),
        Before = report.Outlook.Before,
        After = report.Outlook.After,
        Remaining = room.List(report.Outlook.Remaining),
        Assumed = room.List(report.Outlook.Assumed),
        Verify = room.SayAny(report.Verify),
        Notes = room.List(report.Notes, room == Room.Full ? int.MaxValue : 3),
    };
}

/// <summary>A setting, its value now and the one planned.</summary>
internal sealed record ValueAnswer(string Name, string Now, string Planned, string Where);

/// <summary>A metadata file and what changes in it.</summary>
internal sealed record PatchAnswer(string Target, string Diff, bool Written);
