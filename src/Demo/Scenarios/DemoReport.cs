using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SfOAuth.Actions;

namespace SfOAuth.Demonstration;

/// <summary>One scenario from the break to the proof.</summary>
public sealed record DemoReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.demo/1";

    public required string Scenario { get; init; }

    public required string Pattern { get; init; }

    public required string Story { get; init; }

    /// <summary>What was broken; the diagnosis was not told.</summary>
    public required string Broken { get; init; }

    /// <summary>What the person adds who comes with it.</summary>
    public required ImmutableArray<string> Said { get; init; }

    /// <summary>Whether the client got through before; null where that was not tried.</summary>
    public required bool? WorkedBefore { get; init; }

    public required ProbeReport Probe { get; init; }

    /// <summary>With the org's own evidence.</summary>
    public required DiagnosisReport? Diagnosis { get; init; }

    /// <summary>The row that Login History holds of the failed attempt.</summary>
    public required string HistoryRow { get; init; }

    /// <summary>The settings the change turns, with their values before and after.</summary>
    public required ImmutableArray<ValueReport> Changes { get; init; }

    /// <summary>Every gate that would refuse after the change, as the model predicts it.</summary>
    public required ImmutableArray<string> Predicted { get; init; }

    public required ProbeReport Again { get; init; }

    /// <summary>The row that Login History holds of the new attempt.</summary>
    public required string ProofRow { get; init; }

    /// <summary>The diagnosis named what was broken, the change let the client through, and Login History shows it.</summary>
    public required bool Closed { get; init; }

    /// <summary>Where the org's evidence came from.</summary>
    public required string EvidenceFrom { get; init; }
}

/// <summary>The report of a demo as JSON.</summary>
[JsonSerializable(typeof(DemoReport))]
public sealed partial class DemoJson : JsonSerializerContext
{
    private static readonly DemoJson Readable = new(new JsonSerializerOptions
    {
        // A program reads it, and what it holds is made up: letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });

    public static string Write(DemoReport report) => JsonSerializer.Serialize(report, Readable.DemoReport);
}
