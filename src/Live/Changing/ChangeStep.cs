using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SfOAuth.Remedying;

namespace SfOAuth.Live;

/// <summary>One step of a change: it is made whole or not at all, and knows how to be taken back.</summary>
public sealed record ChangeStep
{
    public required StepKind Kind { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string What { get; init; }

    /// <summary>The object of a row or field; empty for a deployment.</summary>
    public string Object { get; init; } = "";

    /// <summary>The record; of a row that is made, known once it is there.</summary>
    public string Id { get; init; } = "";

    /// <summary>The field that is changed; <c>Metadata.loginHours</c> stands for a part of one.</summary>
    public string Field { get; init; } = "";

    /// <summary>The field's value before, as JSON.</summary>
    public string Was { get; init; } = "";

    /// <summary>The field's value planned, as JSON.</summary>
    public string Shall { get; init; } = "";

    /// <summary>Salesforce takes this value and never the one before it.</summary>
    public bool IsOneWay { get; init; }

    /// <summary>The fields of a row that is made; <c>@1</c> stands for the record of the first step.</summary>
    public ImmutableArray<RowField> Row { get; init; } = [];

    /// <summary>What a deployment changes.</summary>
    public ImmutableArray<ElementChange> Elements { get; init; } = [];

    public StepState State { get; init; }
}

/// <summary>A field of a row.</summary>
/// <param name="IsKey">The row is found again by it.</param>
/// <param name="Value">As JSON, or <c>@N</c>.</param>
public sealed record RowField(string Name, string Value, bool IsKey = true);

/// <summary>One element of a component.</summary>
/// <param name="Was">What it said before; null where it was not there.</param>
public sealed record ElementChange(string Type, string Name, string Path, [property: JsonConverter(typeof(JsonStringEnumConverter<EditKind>))] EditKind Edit, string Value, string? Was)
{
    [JsonIgnore]
    public ElementEdit AsEdit => new(Type, Path, Value, Edit);
}

/// <summary>How a step is made.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>Elements of metadata, all in one deployment.</summary>
    Deployment,

    /// <summary>A field of a record that is there.</summary>
    Field,

    /// <summary>A record that is made.</summary>
    Row,
}

/// <summary>How far a step is. It is written down before it is begun, and again when it is done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepState>))]
public enum StepState
{
    Planned,
    Begun,
    Done,
    Undone,
}
