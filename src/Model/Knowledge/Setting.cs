namespace SfOAuth.Knowledge;

/// <summary>Something about the org, app, user, client, request or grant that has a value.</summary>
public abstract class Setting
{
    private protected Setting(string name, string label, string look)
    {
        Name = name;
        Label = label;
        Look = look;
    }

    /// <summary>The name in facts and JSON, for ever: <c>permitted_users</c>.</summary>
    public string Name { get; }

    /// <summary>What Setup or the field calls it: <c>Permitted Users</c>.</summary>
    public string Label { get; }

    /// <summary>How a person finds the value out, as an instruction. Empty: nobody can be asked for it.</summary>
    public string Look { get; }

    /// <summary>Minutes it takes a person to look, our judgement.</summary>
    public double Effort { get; init; } = 2;

    /// <summary>Where the value stands in deployable metadata, when it does.</summary>
    public string Metadata { get; init; } = "";

    /// <summary>The query or object field that holds the value, when there is one.</summary>
    public string Soql { get; init; } = "";

    /// <summary>True where other values than the usual one are as healthy: by itself such a value says nothing.</summary>
    public bool MayVary { get; init; }

    /// <summary>Which of its values let more in; null for what no change in an org is about.</summary>
    public Direction? Opens { get; init; }

    /// <summary>True when diagnosis may ask for it.</summary>
    public bool CanBeAsked => Look.Length > 0;

    /// <summary>The value in a healthy org, or null where health does not depend on it.</summary>
    public abstract object? Usual { get; }

    /// <summary>The values it can take, where these can be listed.</summary>
    public abstract IReadOnlyList<object> Choices { get; }

    /// <summary>The value as a person reads it.</summary>
    public abstract string Show(object value);

    /// <summary>Reads the canonical spelling of a value; null when it is none.</summary>
    public abstract object? Read(string text);

    /// <summary>Makes a choice among the values of an enumeration.</summary>
    /// <param name="usual">The value in a healthy org; null where health does not depend on it.</param>
    /// <param name="labels">What Setup calls the values, where the name alone would not do.</param>
    public static Setting<T> Choice<T>(string name, string label, string look = "", T? usual = null, params (T Value, string Label)[] labels)
        where T : struct, Enum =>
        new(name, label, look, usual, new ChoiceWords<T>(labels));

    /// <summary>Makes a yes-or-no setting.</summary>
    public static Setting<bool> Flag(string name, string label, string look = "", bool? usual = null) =>
        new(name, label, look, usual, new FlagWords());

    /// <summary>Makes a count.</summary>
    public static Setting<double> Number(string name, string label, string look = "", double? usual = null) =>
        new(name, label, look, usual, new NumberWords());

    /// <summary>Makes a length of time.</summary>
    public static Setting<TimeSpan> Span(string name, string label, string look = "", TimeSpan? usual = null) =>
        new(name, label, look, usual, new SpanWords());

    /// <summary>Makes a point in time.</summary>
    public static Setting<DateTimeOffset> Instant(string name, string label, string look = "") =>
        new(name, label, look, null, new InstantWords());

    /// <summary>Makes a piece of text, such as a name or an address.</summary>
    public static Setting<string> Text(string name, string label, string look = "") =>
        new(name, label, look, null, new TextWords());

    public override string ToString() => Name;
}
