using System.Collections.Immutable;
using System.Text.Json;

namespace SfOAuth.Cli;

/// <summary>Rows as JSON (<c>sfoauth.rows/1</c>): numbers and flags as such, all else as text.</summary>
internal sealed class JsonSheet(TextWriter output) : RowSheet(output)
{
    private bool isFirst = true;

    public override void Row(ReadOnlySpan<object?> values)
    {
        Output.Write(isFirst ? "\n    [" : ",\n    [");
        isFirst = false;
        for (var at = 0; at < values.Length; at++)
        {
            Output.Write(at > 0 ? ", " : "");
            Output.Write(values[at] switch
            {
                null => "null",
                bool or long or int or short or byte or decimal or System.Numerics.BigInteger => Text(values[at])!,
                double number when double.IsFinite(number) => Text(number)!,
                _ => Quote(Text(values[at])!),
            });
        }

        Output.Write("]");
    }

    public override void End(bool isCut) => Output.Write($"{(isFirst ? "" : "\n  ")}],\n  \"isCut\": {(isCut ? "true" : "false")}\n}}\n");

    protected override void Head(ImmutableArray<string> columns) =>
        Output.Write($"{{\n  \"schema\": \"sfoauth.rows/1\",\n  \"columns\": [{string.Join(", ", columns.Select(Quote))}],\n  \"rows\": [");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
