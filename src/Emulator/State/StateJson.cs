using System.Text.Json;
using System.Text.Json.Serialization;
using SfOAuth.Knowledge;

namespace SfOAuth.Emulation;

/// <summary>How records are written down and scenario files are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SpanConverter)])]
[JsonSerializable(typeof(Scenario))]
[JsonSerializable(typeof(OrgRecord))]
[JsonSerializable(typeof(AppRecord))]
[JsonSerializable(typeof(UserRecord))]
[JsonSerializable(typeof(ProfileRecord))]
[JsonSerializable(typeof(PermissionSetRecord))]
[JsonSerializable(typeof(PermissionSetGroupRecord))]
[JsonSerializable(typeof(GrantRecord))]
[JsonSerializable(typeof(LoginRow))]
[JsonSerializable(typeof(AuditRow))]
[JsonSerializable(typeof(PendingCode))]
[JsonSerializable(typeof(PendingDevice))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(KeptFaults))]
internal sealed partial class StateJson : JsonSerializerContext;

/// <summary>Lengths of time as people write them: <c>"30 days"</c>.</summary>
internal sealed class SpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Spans.TryRead(reader.GetString()!, out var span)
            ? span
            : throw new JsonException("a length of time such as \"30 days\", \"2h\" or \"00:15:00\" was expected");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("c", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Reads lengths of time, also negative ones.</summary>
internal static class Spans
{
    public static bool TryRead(string text, out TimeSpan span)
    {
        var isNegative = text.StartsWith('-');
        var read = Durations.TryRead(isNegative ? text[1..] : text, out span);
        span = isNegative ? -span : span;
        return read;
    }
}
