using System.Text.Json;
using System.Text.Json.Serialization;

namespace SfOAuth.Emulation;

/// <summary>What a program may ask of <c>/_sfoauth</c>.</summary>
internal sealed record ControlOrder
{
    /// <summary>A length of time to travel: <c>"31d"</c>, <c>"-1h"</c>.</summary>
    public string? Advance { get; init; }

    /// <summary>Causes to break or repair.</summary>
    public string[]? Causes { get; init; }

    public string? Cause { get; init; }

    /// <summary>The login at which the causes strike; 2 lets one pass.</summary>
    public int? On { get; init; }

    /// <summary>Facts to set: <c>{"permitted_users": "admin approved"}</c>.</summary>
    public Dictionary<string, JsonElement>? Settings { get; init; }

    /// <summary>The app and user meant; the first of each where none is named.</summary>
    public string? App { get; init; }

    public string? User { get; init; }

    /// <summary>The flow that a break is aimed at.</summary>
    public string? Flow { get; init; }

    /// <summary><c>stage</c> or <c>apply</c>, for a rotation of the consumer secret.</summary>
    public string? Step { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ControlOrder))]
internal sealed partial class ControlJson : JsonSerializerContext;
