using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>Prints the rows of an answer. Whatever a question wraps a value in, a secret in it is hidden.</summary>
internal abstract class RowSheet(TextWriter output) : IRowSink
{
    protected TextWriter Output => output;

    public static RowSheet Of(string format, Terminal terminal) => format switch
    {
        "json" => new JsonSheet(terminal.Out),
        "csv" => new CsvSheet(terminal.Out),
        "markdown" => new MarkdownSheet(terminal.Out),
        _ => new TextSheet(terminal.Out),
    };

    public void Begin(ImmutableArray<string> columns) => Head([.. columns.Select(Hide)]);

    public abstract void Row(ReadOnlySpan<object?> values);

    /// <param name="isCut">There were more rows than asked for.</param>
    public abstract void End(bool isCut);

    protected abstract void Head(ImmutableArray<string> columns);

    /// <summary>A value as text; null where there is none.</summary>
    protected static string? Text(object? value) => value switch
    {
        null => null,
        string words => Hide(words),
        DateTime time => time.ToString(time.Millisecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Stream bytes => $"({bytes.Length} bytes)",
        System.Collections.IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Text(key)}: {Text(map[key])}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Hide(value.ToString() ?? ""),
    };

    private static string Hide(string words) => Cells.Show(Encoding.UTF8.GetBytes(words));
}
