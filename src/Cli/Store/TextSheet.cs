using System.Collections.Immutable;

namespace SfOAuth.Cli;

/// <summary>Rows in columns, for a person. Columns are as wide as the widest value of the first rows.</summary>
internal sealed class TextSheet(TextWriter output) : RowSheet(output)
{
    private const int Measured = 1_000;
    private const int Widest = 60;

    private readonly List<string[]> waiting = [];
    private ImmutableArray<string> columns = [];
    private int[] widths = [];

    public override void Row(ReadOnlySpan<object?> values)
    {
        var cells = new string[values.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = Printable.Of(Text(values[at]) ?? "", Widest * 4);
        }

        if (widths.Length > 0)
        {
            Print(cells);
            return;
        }

        waiting.Add(cells);
        if (waiting.Count == Measured)
        {
            Release();
        }
    }

    public override void End(bool isCut)
    {
        if (widths.Length == 0)
        {
            Release();
        }
    }

    protected override void Head(ImmutableArray<string> columns) => this.columns = [.. columns.Select(name => Printable.Of(name, Widest))];

    private void Release()
    {
        widths = [.. columns.Select((name, at) => Math.Min(Widest, waiting.Select(row => Columns.Of(row[at])).Append(Columns.Of(name)).Max()))];
        Print([.. columns]);
        Print([.. widths.Select(width => new string('-', width))]);
        waiting.ForEach(Print);
        waiting.Clear();
    }

    private void Print(string[] cells) =>
        Output.Write(string.Join("  ", cells.Select((cell, at) => cell + new string(' ', Math.Max(0, widths[at] - Columns.Of(cell))))).TrimEnd() + "\n");
}
