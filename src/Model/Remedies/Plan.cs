using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;

namespace SfOAuth.Remedying;

/// <summary>A setting and the value it shall have.</summary>
public sealed record PlannedValue(Setting Setting, object Value)
{
    public override string ToString() => $"{Setting.Label} = {Setting.Show(Value)}";
}

/// <summary>A change that ends a cause or a finding, judged before anybody makes it.</summary>
/// <param name="For">The slug of the cause, or the name of the rule.</param>
/// <param name="Values">The settings and their new values, in words.</param>
/// <param name="Edits">The same, as changes of metadata files. Empty where no file can make it.</param>
public sealed record Plan(string For, ImmutableArray<PlannedValue> Values, ImmutableArray<ElementEdit> Edits)
{
    /// <summary>What a person has to decide first.</summary>
    public ImmutableArray<string> Lacks { get; init; } = [];

    /// <summary>Values that no file holds: an assignment to a user, or something of the client.</summary>
    public ImmutableArray<PlannedValue> Outside { get; init; } = [];

    /// <summary>What the model says of the attempt as things are.</summary>
    public required Decision Before { get; init; }

    /// <summary>What it says after the change: granted, as far as is known, or refused by the next gate.</summary>
    public required Decision After { get; init; }

    /// <summary>Every gate that still refuses after the change.</summary>
    public required ImmutableArray<RootCause> Remaining { get; init; }
}
