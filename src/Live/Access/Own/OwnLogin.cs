using System.Text.Json.Serialization;

namespace SfOAuth.Live;

/// <summary>A login of our own, as far as it is no secret.</summary>
public sealed record OwnLogin
{
    public required string Alias { get; init; }

    /// <summary>The flow in kebab-case.</summary>
    public required string Flow { get; init; }

    /// <summary>Where tokens are asked for.</summary>
    public required Uri Host { get; init; }

    /// <summary>Where the API is.</summary>
    public required Uri Instance { get; init; }

    public required string ConsumerKey { get; init; }

    public string Username { get; init; } = "";

    public string OrgId { get; init; } = "";

    /// <summary>Where the private key of a JWT login lies. It is read there each time; no copy is made.</summary>
    public string KeyFile { get; init; } = "";

    public string KeyId { get; init; } = "";

    /// <summary>The <c>aud</c> of the assertion; empty for the host.</summary>
    public string Audience { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The vault that holds its secrets: <c>keyring</c>, <c>dpapi</c> or <c>file</c>.</summary>
    public string Vault { get; init; } = "";
}

/// <summary>The secrets of a login, as a vault holds them. They are in one piece, so that none is ever newer than the others.</summary>
internal sealed record OwnSecrets
{
    public string AccessToken { get; init; } = "";

    public string RefreshToken { get; init; } = "";

    public string ConsumerSecret { get; init; } = "";

    public string KeyPassword { get; init; } = "";

    public override string ToString() => "(secrets of a login)";
}

/// <summary>Both as JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n")]
[JsonSerializable(typeof(OwnLogin[]))]
[JsonSerializable(typeof(OwnSecrets))]
internal sealed partial class OwnJson : JsonSerializerContext;
