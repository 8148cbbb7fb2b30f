using System.Buffers;
using System.Collections.Immutable;

namespace SfOAuth.Cli;

/// <summary>Rows as CSV.</summary>
internal sealed class CsvSheet(TextWriter output) : RowSheet(output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public override void Row(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            Output.Write(at > 0 ? "," : "");
            Output.Write(Cell(Text(values[at]) ?? ""));
        }

        Output.Write("\n");
    }

    public override void End(bool isCut)
    {
    }

    protected override void Head(ImmutableArray<string> columns) => Output.Write(string.Join(',', columns.Select(Cell)) + "\n");

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
