using System.Collections.Immutable;

namespace SfOAuth.Cli;

/// <summary>Rows as a table of Markdown.</summary>
internal sealed class MarkdownSheet(TextWriter output) : RowSheet(output)
{
    public override void Row(ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            Output.Write($"| {Cell(Text(value) ?? "")} ");
        }

        Output.Write("|\n");
    }

    public override void End(bool isCut)
    {
    }

    protected override void Head(ImmutableArray<string> columns) =>
        Output.Write($"| {string.Join(" | ", columns.Select(Cell))} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");

    private static string Cell(string text) =>
        Markdown.Escape(text).Replace("|", "\\|", StringComparison.Ordinal).Replace("\\\\|", "\\|", StringComparison.Ordinal);
}
