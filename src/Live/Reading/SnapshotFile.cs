using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>A snapshot of an org as a file, and back. Whatever is written came through the door; whatever is read goes through it again.</summary>
public static class SnapshotFile
{
    /// <summary>The name of its shape.</summary>
    public const string Schema = "sfoauth.org/1";
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Does a file begin like one?</summary>
    public static bool Looks(string beginning) => beginning.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) && beginning.Contains($"\"schema\": \"{Schema}\"", StringComparison.Ordinal);

    public static string Write(OrgSnapshot org)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("host", org.Host);
            json.WriteString("reader", org.Reader);
            json.WriteString("version", org.Version);
            json.WriteString("readAt", org.ReadAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("stopped", org.Stopped);
            WriteQuestion(json, org.Question);
            json.WriteStartArray("looks");
            foreach (var look in org.Looks)
            {
                WriteLook(json, look);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    public static Reading<OrgSnapshot> Read(string name, string text)
    {
        try
        {
            var root = JsonElement.Parse(text);
            return Text(root, "schema") is Schema
                ? new Reading<OrgSnapshot>.Accepted(new(Text(root, "host"), Text(root, "reader"), Text(root, "version"), Time(root, "readAt") ?? default)
                {
                    Stopped = Text(root, "stopped"),
                    Question = root.TryGetProperty("question", out var question) ? ReadQuestion(question) : new(),
                    Looks = [.. root.GetProperty("looks").EnumerateArray().Select(ReadLook)],
                })
                : new Reading<OrgSnapshot>.Rejected($"{name} is no snapshot that I can read: it has the shape {Text(root, "schema")}, and I know {Schema}. Read the org again with --save.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new Reading<OrgSnapshot>.Rejected($"{name} begins like a snapshot of an org and is damaged. Read the org again with --save.");
        }
    }

    private static void WriteQuestion(Utf8JsonWriter json, OrgQuestion question)
    {
        json.WriteStartObject("question");
        json.WriteString("app", question.App);
        json.WriteString("user", question.User);
        if (question.At is { } at)
        {
            json.WriteString("at", at.ToString("O", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private static OrgQuestion ReadQuestion(JsonElement question) => new(Text(question, "app"), Text(question, "user"), Time(question, "at"));

    private static void WriteLook(Utf8JsonWriter json, OrgLook look)
    {
        json.WriteStartObject();
        json.WriteString("source", look.Ask.Source);
        json.WriteString("kind", look.Ask.Kind.ToString());
        json.WriteString("asked", look.Ask.Text);
        json.WriteBoolean("sheet", look.Ask.IsSheet);
        json.WriteBoolean("cut", look.IsCut);
        if (look.Obstacle is { } obstacle)
        {
            json.WriteStartObject("obstacle");
            json.WriteString("kind", obstacle.Kind.ToString());
            json.WriteString("code", obstacle.Code);
            json.WriteString("why", obstacle.Why);
            json.WriteEndObject();
        }

        json.WriteStartArray("documents");
        foreach (var document in look.Documents)
        {
            json.WriteStartObject();
            json.WriteString("name", document.Name);
            json.WriteString("text", string.Concat(document.Excerpts.Select(excerpt => excerpt.Text)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static OrgLook ReadLook(JsonElement look)
    {
        var kind = Enum.Parse<AskKind>(Text(look, "kind"));
        var ask = new OrgAsk(Text(look, "source"), kind, Text(look, "asked")) { Columns = look.GetProperty("sheet").GetBoolean() ? [] : default };
        if (look.TryGetProperty("obstacle", out var obstacle))
        {
            return OrgLook.Of(ask, new Obstacle(Enum.Parse<ObstacleKind>(Text(obstacle, "kind")), Text(obstacle, "code"), Text(obstacle, "why")));
        }

        var documents = look.GetProperty("documents").EnumerateArray().Select(document => (Text(document, "name"), Text(document, "text"))).ToImmutableArray();
        var read = kind is AskKind.Metadata ? OrgLook.Of(ask, documents) : OrgLook.Read(ask, documents[0].Item2);
        return read with { IsCut = look.GetProperty("cut").GetBoolean() };
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
