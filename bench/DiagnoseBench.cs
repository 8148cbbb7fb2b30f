using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;

namespace SfOAuth.Bench;

/// <summary>One diagnosis in process, from the pasted text on: what a server or an agent's tool does per call.</summary>
[Config(typeof(PerSecond))]
[MemoryDiagnoser]
public class DiagnoseBench
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private string text = "";

    [Params("raw HTTP", "CLI output", "unrelated")]
    public string Paste { get; set; } = "";

    [GlobalSetup]
    public void Choose() => text = Paste switch
    {
        "raw HTTP" => Pastes.RawHttp,
        "CLI output" => Pastes.Command,
        _ => Pastes.Unrelated,
    };

    [Benchmark]
    public Document Door() => Intake.Door.OpenText("text", text);

    [Benchmark]
    public Evidences Read() => Evidences.Of(Intake.Door.OpenText("text", text));

    [Benchmark]
    public Diagnosis Diagnose() => DiagnoseAction.Run([Intake.Door.OpenText("text", text)], [], Today);

    private sealed class PerSecond : ManualConfig
    {
        public PerSecond() => AddColumn(StatisticColumn.OperationsPerSecond);
    }
}
