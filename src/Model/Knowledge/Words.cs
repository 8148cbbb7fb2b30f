using System.Globalization;

namespace SfOAuth.Knowledge;

/// <summary>How the values of one type are spelt and read.</summary>
internal abstract class Words<T>
{
    public virtual IReadOnlyList<object> Choices => [];

    public abstract string Show(T value);

    public abstract bool TryRead(string text, out T value);
}

internal sealed class ChoiceWords<T>((T Value, string Label)[] labels) : Words<T>
    where T : struct, Enum
{
    private object[]? choices;

    public override IReadOnlyList<object> Choices => choices ??= Boxed();

    public override string Show(T value) =>
        Array.Find(labels, pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Label ?? Kebab.Of(value.ToString());

    public override bool TryRead(string text, out T value)
    {
        var plain = Kebab.Plain(text);
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Kebab.Plain(choice.ToString()) == plain || Kebab.Plain(Show(choice)) == plain)
            {
                value = choice;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Copied as an array of any kind: a sequence over every enumeration would be compiled one by one at start.</summary>
    private static object[] Boxed()
    {
        var values = Enum.GetValues<T>();
        var boxed = new object[values.Length];
        Array.Copy(values, boxed, values.Length);
        return boxed;
    }
}

internal sealed class FlagWords : Words<bool>
{
    private static readonly string[] Yes = ["yes", "true", "on", "1", "enabled", "ticked", "checked", "set", "y"];
    private static readonly string[] No = ["no", "false", "off", "0", "disabled", "unticked", "unchecked", "not set", "none", "n"];

    public override IReadOnlyList<object> Choices { get; } = [true, false];

    public override string Show(bool value) => value ? "yes" : "no";

    public override bool TryRead(string text, out bool value)
    {
        var word = text.Trim().TrimEnd('.').ToLowerInvariant();
        value = Yes.Contains(word);
        return value || No.Contains(word);
    }
}

internal sealed class NumberWords : Words<double>
{
    public override string Show(double value) => value.ToString(CultureInfo.InvariantCulture);

    public override bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}

internal sealed class SpanWords : Words<TimeSpan>
{
    public override string Show(TimeSpan value) => Durations.Show(value);

    public override bool TryRead(string text, out TimeSpan value) => Durations.TryRead(text, out value);
}

internal sealed class InstantWords : Words<DateTimeOffset>
{
    public override string Show(DateTimeOffset value) => value.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public override bool TryRead(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
}

internal sealed class TextWords : Words<string>
{
    public override string Show(string value) => value;

    public override bool TryRead(string text, out string value)
    {
        value = text.Trim();
        return value.Length > 0;
    }
}
