using System.Text.Json.Serialization;

namespace SfOAuth.Mcp;

/// <summary>How much of an answer is wanted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Detail>))]
internal enum Detail
{
    /// <summary>What is needed to go on.</summary>
    [JsonStringEnumMemberName("short")]
    Short,

    /// <summary>All of it.</summary>
    [JsonStringEnumMemberName("full")]
    Full,
}
