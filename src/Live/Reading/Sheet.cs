using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Rows as a sheet of comma-separated values, each in quotes.</summary>
internal static class Sheet
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="lines">One object of JSON a row.</param>
    public static string Write(OrgAsk ask, IEnumerable<string> lines)
    {
        var fields = Soql.Fields(ask.Text);
        var text = new StringBuilder().AppendJoin(',', fields.Concat(ask.Columns.Select(column => column.Name)).Select(Quoted)).Append('\n');
        foreach (var line in lines)
        {
            var row = JsonElement.Parse(line);
            text.AppendJoin(',', fields.Select(field => row.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : "").Concat(ask.Columns.Select(column => column.Value)).Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The rows of such a sheet. No value of ours holds a line break.</summary>
    public static IEnumerable<OrgRow> RowsOf(Excerpt excerpt)
    {
        string[]? names = null;
        var start = 0;
        foreach (var line in excerpt.Text.Split('\n'))
        {
            if (line.Length > 0)
            {
                var cells = Cells(line);
                if (names is not null)
                {
                    yield return new(excerpt, start, line, Values(names, cells));
                }

                names ??= cells;
            }

            start += line.Length + 1;
        }
    }

    private static string Quoted(string value) => $"\"{value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Cells(string line) =>
        [.. line.Trim('"').Split("\",\"").Select(cell => cell.Replace("\"\"", "\"", StringComparison.Ordinal))];

    private static JsonElement Values(string[] names, string[] cells)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            for (var at = 0; at < Math.Min(names.Length, cells.Length); at++)
            {
                json.WriteString(names[at], cells[at]);
            }

            json.WriteEndObject();
        }

        return JsonElement.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
