using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace SfOAuth.Intake;

/// <summary>Reads the entries of a HAR file that have to do with a login or that failed. A file cut off keeps what stands before the cut.</summary>
public static class HarReader
{
    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Paths =
        ["services/oauth2", "/secur/", "RemoteAccess", "AppInstallErrorPage", "frontdoor", "services/Soap", "error=", "error_description", "/oauth"];

    /// <summary>True when the text begins as a HAR file does.</summary>
    public static bool Looks(Excerpt excerpt)
    {
        var head = excerpt.Text.AsSpan(0, Math.Min(excerpt.Text.Length, 4_096)).TrimStart();
        return head.StartsWith('{') && head[1..].TrimStart().StartsWith("\"log\"", StringComparison.Ordinal);
    }

    /// <summary>The exchanges in the order of the file; rejected when this is no HAR.</summary>
    public static Reading<ImmutableArray<HttpExchange>> Read(Excerpt excerpt)
    {
        if (!Looks(excerpt))
        {
            return new Reading<ImmutableArray<HttpExchange>>.Rejected($"{excerpt.Input} is not a HAR file: it does not begin with \"log\". Save it in the browser with \"Save all as HAR\".");
        }

        var json = Encoding.UTF8.GetBytes(excerpt.Text);
        var found = ImmutableArray.CreateBuilder<HttpExchange>();
        var place = new HarPlace(excerpt, json);
        foreach (var (start, length) in Entries(json))
        {
            if (HarEntry.Read(json.AsMemory(start, length), place.Cut(start, length)) is { } exchange && Matters(exchange))
            {
                found.Add(exchange);
            }
        }

        return new Reading<ImmutableArray<HttpExchange>>.Accepted(found.ToImmutable());
    }

    private static bool Matters(HttpExchange exchange) =>
        exchange.Status is 0 or >= 400 || Array.Exists(Paths, path =>
            exchange.Url.Contains(path, StringComparison.OrdinalIgnoreCase)
            || exchange.ResponseHeaders.Any(header => header.Key.Equals("location", StringComparison.OrdinalIgnoreCase) && header.Value.Contains(path, StringComparison.OrdinalIgnoreCase)));

    // Where the elements of log.entries stand, up to the first that is broken.
    private static List<(int Start, int Length)> Entries(ReadOnlySpan<byte> json)
    {
        var entries = new List<(int Start, int Length)>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(Tolerant));
        try
        {
            var start = FindEntries(ref reader) ? NextElement(ref reader) : -1;
            while (start >= 0 && reader.TrySkip())
            {
                entries.Add((start, (int)reader.BytesConsumed - start));
                start = NextElement(ref reader);
            }
        }
        catch (JsonException)
        {
            // Damaged from here on: what stands before is good.
        }

        return entries;
    }

    private static int NextElement(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType is not JsonTokenType.EndArray ? (int)reader.TokenStartIndex : -1;

    private static bool FindEntries(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth > 2)
            {
                continue;
            }

            if (reader.ValueTextEquals("entries"u8))
            {
                return reader.Read() && reader.TokenType is JsonTokenType.StartArray;
            }

            if (!reader.ValueTextEquals("log"u8) && !reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }
}
