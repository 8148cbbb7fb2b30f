using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>Makes one look-up: follows its pages, leaves out fields that the org does not know, splits a batch that fails as a whole.</summary>
internal sealed class OrgAsker(OrgClient client)
{
    private const int MostUnknown = 12;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<OrgLook> LookAsync(OrgAsk ask, CancellationToken stop) =>
        ask.Kind is AskKind.Metadata ? MetadataAsync(ask, stop) : QueryAsync(ask, stop);

    private async Task<OrgLook> QueryAsync(OrgAsk ask, CancellationToken stop)
    {
        var (soql, unknown) = (ask.Text, ImmutableArray.CreateBuilder<string>());
        var answer = await AskAsync(ask, soql, stop);
        while (answer.Obstacle is { Code: "INVALID_FIELD" } obstacle && unknown.Count < MostUnknown && Soql.Complained(obstacle.Why) is { } field && Soql.Without(soql, field) is { } thinner)
        {
            unknown.Add(field);
            soql = thinner;
            answer = await AskAsync(ask, soql, stop);
        }

        if (answer.Obstacle is { } why)
        {
            return OrgLook.Of(ask, why);
        }

        var (lines, isCut, broken) = await RowsAsync(ask, answer, stop);
        return broken is null ? OrgLook.Of(ask with { Text = soql }, lines) with { IsCut = isCut, Unknown = unknown.ToImmutable() } : OrgLook.Of(ask, broken);
    }

    private Task<OrgAnswer> AskAsync(OrgAsk ask, string soql, CancellationToken stop) => client.QueryAsync(ask.Source, soql, stop, ask.Kind is AskKind.Tooling);

    /// <summary>The rows of all pages. Where a page is lost, the rows before it are kept, and the answer counts as cut.</summary>
    private async Task<(List<string> Lines, bool IsCut, Obstacle? Broken)> RowsAsync(OrgAsk ask, OrgAnswer answer, CancellationToken stop)
    {
        var lines = new List<string>();
        while (true)
        {
            if (answer.Json.ValueKind is not JsonValueKind.Object || !answer.Json.TryGetProperty("records", out var records) || records.ValueKind is not JsonValueKind.Array)
            {
                return (lines, true, lines.Count > 0 ? null : new(ObstacleKind.NotUnderstood, "", $"{ask.Source}: the org answered with JSON that holds no rows."));
            }

            lines.AddRange(records.EnumerateArray().Select(Line));
            if (ask.Text.StartsWith("SELECT COUNT()", StringComparison.Ordinal) && answer.Json.TryGetProperty("totalSize", out var count))
            {
                lines.Add($"{{\"totalSize\":{count.GetRawText()}}}");
            }

            if (!answer.Json.TryGetProperty("nextRecordsUrl", out var next) || next.GetString() is not { } path)
            {
                return (lines, false, null);
            }

            if (lines.Count >= ask.Most || (answer = await client.GetAsync(ask.Source, path, stop)).Obstacle is not null)
            {
                return (lines, true, null);
            }
        }
    }

    private async Task<OrgLook> MetadataAsync(OrgAsk ask, CancellationToken stop)
    {
        var (type, names) = ask.Text.Split(": ", 2) is [var first, var rest] ? (first, rest.Split(", ")) : (ask.Text, []);
        var (files, why) = await ReadAsync(ask.Source, type, names, stop);
        return files.IsEmpty && why is not null ? OrgLook.Of(ask, why) : OrgLook.Of(ask, files);
    }

    /// <summary>One component that the reader may not see makes a whole call fail: then each half is asked for.</summary>
    private async Task<(ImmutableArray<(string Path, string Text)> Files, Obstacle? Why)> ReadAsync(string source, string type, string[] names, CancellationToken stop)
    {
        var answer = await client.MetadataAsync(source, MetadataRecords.Call(type, names), isReading: true, stop);
        if (answer.Obstacle is not { } obstacle)
        {
            return (MetadataRecords.Files(answer.Body), null);
        }

        if (names.Length < 2 || obstacle.Kind is not (ObstacleKind.Refused or ObstacleKind.NotVisible) || obstacle.Code is "INSUFFICIENT_ACCESS")
        {
            return ([], obstacle);
        }

        var half = names.Length / 2;
        var (one, other) = (await ReadAsync(source, type, names[..half], stop), await ReadAsync(source, type, names[half..], stop));
        return ([.. one.Files, .. other.Files], one.Why ?? other.Why);
    }

    /// <summary>A row without what the API adds to it; a related record stands as <c>Parent.Label</c>.</summary>
    private static string Line(JsonElement row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Write(json, row, "");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, JsonElement row, string prefix)
    {
        foreach (var field in row.EnumerateObject().Where(field => field.Name != "attributes"))
        {
            if (field.Value.ValueKind is JsonValueKind.Object && field.Value.TryGetProperty("attributes", out _))
            {
                Write(json, field.Value, prefix + field.Name + ".");
            }
            else
            {
                json.WritePropertyName(prefix + field.Name);
                field.Value.WriteTo(json);
            }
        }
    }
}
