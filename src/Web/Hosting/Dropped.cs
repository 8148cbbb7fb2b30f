using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>Files that came together, and what they are read as; read when first asked for, and once.</summary>
internal sealed class Dropped
{
    private readonly Lazy<Reading<Gathering>> gathering;
    private readonly Lazy<Reading<LogInputs>> logs;
    private readonly Lazy<Reading<ProjectReading>> project;
    private readonly ImmutableArray<RawInput> inputs;

    private Dropped(DroppedFiles files, long bytes)
    {
        Bytes = bytes;
        inputs = files.Inputs;
        Names = [.. files.Inputs.Select(input => input.Name)];
        gathering = new(() => Read(files.ForDiagnosis()));
        logs = new(() => LogInputs.Open(files.Inputs, files.Notes, CancellationToken.None));
        project = new(() => ProjectReading.Of(files.Inputs, files.Notes));
    }

    public long Bytes { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>Read for a diagnosis.</summary>
    public Reading<Gathering> Gathering => gathering.Value;

    /// <summary>Read as login logs.</summary>
    public Reading<LogInputs> Logs => logs.Value;

    /// <summary>Read for a review.</summary>
    public Reading<ProjectReading> Project => project.Value;

    /// <summary>The bytes of one of the files; null where there is none of the name.</summary>
    public byte[]? Original(string name)
    {
        if (inputs.FirstOrDefault(input => input.Name == name) is not { } found)
        {
            return null;
        }

        using var stream = found.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Reading<Gathering> Read(DroppedFiles files) => Actions.Gathering.Read(files.Inputs, files.Notes, CancellationToken.None);

    public static Dropped Of(Posted form) => new(DroppedFiles.Of(form.Files), form.Bytes);
}
