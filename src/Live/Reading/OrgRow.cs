using System.Globalization;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>One row of an answer: its values, and where each of them stands in the document that is quoted.</summary>
public sealed class OrgRow
{
    private readonly Excerpt excerpt;
    private readonly int start;
    private readonly string line;
    private readonly JsonElement values;

    internal OrgRow(Excerpt excerpt, int start, string line, JsonElement values) => (this.excerpt, this.start, this.line, this.values) = (excerpt, start, line, values);

    /// <summary>The text of a field; null where it is empty or was not asked for. A path such as <c>Parent.Label</c> is a field too.</summary>
    public string? Text(string field) => Find(field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool? Flag(string field) => Find(field)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public double? Number(string field) => Find(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public DateTimeOffset? Time(string field) =>
        DateTimeOffset.TryParse(Text(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>A field that holds an object, such as <c>Metadata</c>.</summary>
    public JsonElement? Find(string field) => values.TryGetProperty(field, out var value) ? value : null;

    /// <summary>True where the org was asked for the field and answered, even with nothing in it.</summary>
    public bool Has(string field) => values.TryGetProperty(field, out _);

    /// <summary>Where a field stands; the whole row where it is not there.</summary>
    public Source At(string field, Standing standing = Standing.Read, string note = "")
    {
        var name = $"\"{field}\":";
        var from = line.IndexOf(name, StringComparison.Ordinal);
        if (from < 0)
        {
            return Whole(standing, note);
        }

        // A field inside an object is shown with what follows it.
        var length = name.Length + (Find(field)?.GetRawText().Length ?? Longest / 2);
        return new(standing, excerpt.Cut(start + from, Math.Min(length, Longest)), note);
    }

    /// <summary>The row itself.</summary>
    public Source Whole(Standing standing = Standing.Read, string note = "") => new(standing, excerpt.Cut(start, Math.Min(line.Length, Longest)), note);

    private const int Longest = 160;
}
