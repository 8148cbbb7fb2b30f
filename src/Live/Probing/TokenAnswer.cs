using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>What a token endpoint granted.</summary>
public sealed record TokenAnswer(Secret AccessToken, Secret? RefreshToken, Uri? Instance)
{
    /// <summary>Every member that is a credential.</summary>
    private static readonly string[] Secrets =
        ["access_token", "refresh_token", "id_token", "lightning_sid", "visualforce_sid", "content_sid", "csrf_token", "device_code", "sessionId"];

    /// <summary>The identity URL, with the ids of org and user at its end; empty where the answer names none.</summary>
    public string Identity { get; init; } = "";

    /// <summary>Empty where the answer names none.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Reads an answer; null where it grants nothing.</summary>
    internal static TokenAnswer? Read(IReadOnlyDictionary<string, string> members) =>
        members.GetValueOrDefault("access_token") is { Length: > 0 } token
            ? new(new(token), members.GetValueOrDefault("refresh_token") is { Length: > 0 } refresh ? new(refresh) : null, InstanceIn(members))
            {
                Identity = members.GetValueOrDefault("id") ?? "",
                Scopes = [.. (members.GetValueOrDefault("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            }
            : null;

    /// <summary>The members of a flat JSON object that are text or numbers; none where it is no JSON.</summary>
    internal static IReadOnlyDictionary<string, string> Members(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value.ToString(), StringComparer.Ordinal)
                : ImmutableDictionary<string, string>.Empty;
        }
        catch (JsonException)
        {
            return ImmutableDictionary<string, string>.Empty;
        }
    }

    /// <summary>The credentials among the members, to be hidden.</summary>
    internal static IEnumerable<Secret> SecretsIn(IReadOnlyDictionary<string, string> members) =>
        Secrets.Select(name => members.GetValueOrDefault(name)).OfType<string>().Where(value => value.Length > 0).Select(value => new Secret(value));

    private static Uri? InstanceIn(IReadOnlyDictionary<string, string> members) =>
        Uri.TryCreate(members.GetValueOrDefault("instance_url"), UriKind.Absolute, out var instance) && instance.Scheme is "https" or "http" ? instance : null;
}
