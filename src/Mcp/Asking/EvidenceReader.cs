using System.Collections.Immutable;
using System.Text;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Mcp;

/// <summary>Reads what a call names: pasted words, paths, facts. Everything goes through the door, which hides secrets.</summary>
internal sealed class EvidenceReader(McpSetup setup)
{
    private const int FewFiles = 200;
    private readonly Fence fence = new(setup.Roots);

    /// <summary>Everything read; a sentence where something cannot be.</summary>
    public Reading<Case> Read(EvidenceInput input, CancellationToken stop)
    {
        if (Stated(input) is not Reading<ImmutableArray<Fact>>.Accepted { Value: var stated })
        {
            return No(((Reading<ImmutableArray<Fact>>.Rejected)Stated(input)).Why);
        }

        if (Day(input.Today) is not { } now)
        {
            return No("today takes a date, such as 2026-11-24.");
        }

        if (Rows(input.Zone, input.At) is not { } rows)
        {
            return No("zone takes an offset or the name of a time zone, such as +01:00, UTC or Europe/Berlin.");
        }

        var found = Inputs(input, FewFiles, stop);
        if (found.Value is not { } inputs)
        {
            return No(found.Why);
        }

        var gathered = Gathering.Read(inputs.All, inputs.Notes, stop);
        return gathered is Reading<Gathering>.Accepted { Value: var gathering }
            ? new Reading<Case>.Accepted(new(gathering, stated, now, rows) { Address = input.Ip?.Trim() ?? "", Rules = setup.Rules })
            : No(((Reading<Gathering>.Rejected)gathered).Why);
    }

    /// <summary>The named paths and the pasted words, as inputs; a sentence where a path may not be read or nothing is given.</summary>
    /// <param name="most">So many files of a folder, besides metadata.</param>
    public (FoundInputs? Value, string Why) Inputs(EvidenceInput input, int most, CancellationToken stop)
    {
        var all = ImmutableArray.CreateBuilder<RawInput>();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (!string.IsNullOrWhiteSpace(input.Text))
        {
            all.Add(new("text", () => new MemoryStream(Encoding.UTF8.GetBytes(input.Text))));
        }

        foreach (var path in input.Paths ?? [])
        {
            if ((Objection(path) ?? Fence.Add(path, all, notes, most, stop)) is { } trouble)
            {
                return (null, trouble);
            }
        }

        return all.Count > 0 ? (new(all.ToImmutable(), notes.ToImmutable()), "") : (null, "What shall I read? Give the error as text, or name files or folders in paths.");
    }

    /// <summary>A sentence where the path may not be read.</summary>
    public string? Objection(string path) => fence.Objection(path);

    /// <summary>The day to judge by; null where what was given is none.</summary>
    public DateTimeOffset? Day(string? given) => given is null ? setup.Clock.GetUtcNow() : Incident.Today.Read(given) as DateTimeOffset?;

    /// <summary>How log rows are to be read; null where the zone is none.</summary>
    public static LogOptions? Rows(string? zone, string? at)
    {
        var given = zone ?? TypedTimes.OffsetOf(at);
        var read = given is null ? null : TypedTimes.Zone(given);
        return given is not null && read is null ? null : new() { Zone = read, IsZoneAssumed = zone is null && read is not null };
    }

    private static Reading<ImmutableArray<Fact>> Stated(EvidenceInput input)
    {
        var stated = ImmutableArray.CreateBuilder<Fact>();
        foreach (var fact in input.Facts ?? [])
        {
            var reading = StatedFacts.Read(fact ?? "");
            if (reading is not Reading<ImmutableArray<Fact>>.Accepted { Value: var read })
            {
                return reading;
            }

            stated.AddRange(read);
        }

        foreach (var (name, setting, given) in ((string, Setting, string?)[])[("at", Incident.FailedAt, input.At), ("user", Person.Username, input.User), ("app", App.Name, input.App)])
        {
            if (given is null)
            {
                continue;
            }

            if (StatedFacts.From(name, setting, given) is not { } fact)
            {
                return new Reading<ImmutableArray<Fact>>.Rejected(setting == Incident.FailedAt ? "at takes a time, such as 2026-11-24T10:02:00Z." : $"{name} takes a name, and this is empty or looks like a secret.");
            }

            stated.Add(fact);
        }

        return new Reading<ImmutableArray<Fact>>.Accepted(stated.ToImmutable());
    }

    private static Reading<Case>.Rejected No(string why) => new(why);
}

/// <summary>Inputs, still unread, and what is not among them.</summary>
internal sealed record FoundInputs(ImmutableArray<RawInput> All, ImmutableArray<string> Notes);
