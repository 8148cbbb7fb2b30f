using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SfOAuth.Live;

/// <summary>The undo file as JSON.</summary>
[JsonSerializable(typeof(UndoFile))]
internal sealed partial class UndoJson : JsonSerializerContext
{
    /// <summary>Values are read by people as well.</summary>
    public static UndoJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });
}
