using System.Text.Json;

namespace SfOAuth.Intake;

/// <summary>Reads JSON written by others.</summary>
internal static class JsonText
{
    /// <summary>The member of an object, or null.</summary>
    public static JsonElement? Find(JsonElement of, string name)
    {
        try
        {
            return of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in the name of some member: valid JSON, but no text.
            return null;
        }
    }

    /// <summary>The text of a string, with a lone surrogate left as it was written.</summary>
    public static string Of(JsonElement text)
    {
        try
        {
            return text.ValueKind is JsonValueKind.String ? text.GetString() ?? "" : text.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }
}
