using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>Files that a person dropped: archives are unpacked, nothing is written anywhere.</summary>
public sealed record DroppedFiles(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)
{
    private static readonly string[] Descriptors = ["sfdx-project.json", "package.xml"];

    /// <summary>What counts in a diagnosis: code of a project speaks of errors that nobody met.</summary>
    public DroppedFiles ForDiagnosis()
    {
        var projects = Inputs.Where(input => Descriptors.Contains(Path.GetFileName(input.Name))).Select(input => input.Name[..^Path.GetFileName(input.Name).Length]).ToList();
        return this with { Inputs = [.. Inputs.Where(input => MetaKind.IsWanted(input.Name) || Descriptors.Contains(Path.GetFileName(input.Name)) || !projects.Exists(project => input.Name.StartsWith(project, StringComparison.Ordinal)))] };
    }

    public static DroppedFiles Of(IEnumerable<RawInput> dropped)
    {
        var (inputs, notes) = (ImmutableArray.CreateBuilder<RawInput>(), ImmutableArray.CreateBuilder<string>());
        foreach (var input in dropped)
        {
            if (!ZipInputs.Looks(input))
            {
                inputs.Add(input);
            }
            else if (ZipInputs.Of(input) is Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Accepted { Value: var unpacked })
            {
                inputs.AddRange(unpacked.Inputs);
                notes.AddRange(unpacked.Notes);
            }
            else
            {
                notes.Add($"{input.Name} is a zip archive that cannot be read: it is damaged, cut off or encrypted.");
            }
        }

        return new(inputs.ToImmutable(), notes.ToImmutable());
    }
}
