using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>What was sent and answered, as a HAR file without secrets. The diagnosis reads this text and nothing else, so the saved file gives the same.</summary>
public sealed record Bundle(string Text, Document Document)
{
    /// <summary>The name under which it is quoted.</summary>
    public const string Name = "probe.har";

    // Facts stand on lines of their own, one object each: that is how the reader of stated facts finds them.
    private static readonly JsonWriterOptions Writer = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Bundle Of(IEnumerable<Exchange> exchanges, IEnumerable<NameValue> known, Redactor redactor)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Writer))
        {
            Write(json, exchanges, known);
        }

        var document = Door.OpenText(Name, redactor.Hide(Encoding.UTF8.GetString(buffer.ToArray())) + "\n");
        return new(string.Concat(document.Excerpts.Select(excerpt => excerpt.Text)), document);
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Exchange> exchanges, IEnumerable<NameValue> known)
    {
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", "1.2");
        json.WriteStartObject("creator");
        json.WriteString("name", "sfoauth probe");
        json.WriteString("version", "1");
        json.WriteEndObject();
        json.WriteStartArray("_known");
        foreach (var (name, value) in known)
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (var exchange in exchanges)
        {
            Write(json, exchange);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Exchange exchange)
    {
        json.WriteStartObject();
        json.WriteString("startedDateTime", exchange.At.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("time", Math.Round(exchange.Took.TotalMilliseconds));
        json.WriteString("comment", exchange.Step);
        json.WriteStartObject("request");
        json.WriteString("method", exchange.Sent.Method);
        json.WriteString("url", exchange.Sent.Address.AbsoluteUri);
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteHeaders(json, exchange.Sent.ContentType.Length > 0 ? exchange.Sent.Headers.Append(new("Content-Type", exchange.Sent.ContentType)) : exchange.Sent.Headers);
        if (exchange.Sent.Content.Length > 0)
        {
            json.WriteStartObject("postData");
            json.WriteString("mimeType", exchange.Sent.ContentType);
            json.WriteString("text", exchange.Sent.Content);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteNumber("status", exchange.Status);
        WriteHeaders(json, exchange.Headers);
        json.WriteStartObject("content");
        json.WriteString("mimeType", exchange.Headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "");
        json.WriteString("text", exchange.Body);
        json.WriteEndObject();
        if (exchange.Failure.Length > 0)
        {
            json.WriteString("_error", exchange.Failure);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, IEnumerable<NameValue> headers)
    {
        json.WriteStartArray("headers");
        foreach (var (name, value) in headers)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
