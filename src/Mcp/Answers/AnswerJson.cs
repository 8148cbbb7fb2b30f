using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SfOAuth.Actions;

namespace SfOAuth.Mcp;

/// <summary>Inputs and answers as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiagnoseInput))]
[JsonSerializable(typeof(DiagnosisAnswer))]
[JsonSerializable(typeof(AskNextInput))]
[JsonSerializable(typeof(AskNextAnswer))]
[JsonSerializable(typeof(ExplainInput))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(HistoryInput))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(AuditInput))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(PlanFixInput))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(ProbeInput))]
[JsonSerializable(typeof(ProbeAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>The shapes, written so that quotes and letters beyond ASCII stay readable.</summary>
    public static AnswerJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>The answer on one line.</summary>
    public static string Write<T>(T answer, JsonTypeInfo<T> type) => ReportJson.Tame(JsonSerializer.Serialize(answer, type));
}
