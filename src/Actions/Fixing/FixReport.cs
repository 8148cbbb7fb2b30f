using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SfOAuth.Actions;

/// <summary>A change that ends a cause or finding, before anybody makes it: files, steps, cost, and what the model says of it.</summary>
public sealed record FixReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.plan/1";

    /// <summary>The cause or rule it ends.</summary>
    public required string For { get; init; }

    public required string Title { get; init; }

    /// <summary>How it came to be planned: named by you, or the state of the diagnosis.</summary>
    public required string Basis { get; init; }

    public required string App { get; init; }

    /// <summary>The settings and their new values.</summary>
    public required ImmutableArray<ValueReport> Values { get; init; }

    /// <summary>The files it changes.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    /// <summary>Rows to make, where the change is an assignment.</summary>
    public required ImmutableArray<RowReport> Rows { get; init; }

    /// <summary>The same by hand in Setup, and what the client has to do.</summary>
    public required ImmutableArray<StepReport> Steps { get; init; }

    public required string SecurityCost { get; init; }

    /// <summary>What is to be decided or fetched first.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    /// <summary>What the model says of the attempt before and after.</summary>
    public required OutlookReport Outlook { get; init; }

    /// <summary>How to prove that it worked.</summary>
    public required string Verify { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The package descriptor for the files; empty where there are none.</summary>
    public required string PackageXml { get; init; }

    /// <summary>What is written to disk, by the place in the package.</summary>
    [JsonIgnore]
    public ImmutableArray<(string Target, byte[] Content)> Contents { get; init; } = [];
}

/// <summary>A setting, its value now and the one planned.</summary>
public sealed record ValueReport(string Name, string Label, string Now, string Planned, string Where);

/// <summary>A file of the package, and what changes in it.</summary>
/// <param name="Source">The file that was read; empty where the project has none of the type.</param>
/// <param name="Written">True when it may be written out.</param>
public sealed record FileReport(string Source, string Target, string Diff, bool Written);

/// <summary>A row to insert; a value beginning with SELECT stands for the Id it finds.</summary>
public sealed record RowReport(string Object, ImmutableArray<FieldReport> Fields);

/// <summary>A field of a row.</summary>
public sealed record FieldReport(string Name, string Value);

/// <summary>What the model says.</summary>
/// <param name="Before"><c>granted</c> or <c>refused by SLUG</c>.</param>
/// <param name="After">The same after the change.</param>
/// <param name="Remaining">Every gate that still refuses.</param>
/// <param name="Assumed">What was taken for granted because it is not known.</param>
public sealed record OutlookReport(string Before, string After, ImmutableArray<string> Remaining, ImmutableArray<string> Assumed);
