namespace SfOAuth.Remedying;

/// <summary>What a person has to decide before some changes can be written down.</summary>
public sealed record Wishes
{
    /// <summary>The permission set that shall admit users to the app.</summary>
    public string? PermissionSet { get; init; }

    /// <summary>The user of the client credentials flow.</summary>
    public string? RunAs { get; init; }

    /// <summary>The callback URL that the client sends.</summary>
    public string? Callback { get; init; }

    /// <summary>The user who shall be admitted.</summary>
    public string? User { get; init; }

    /// <summary>The address, or two parted by a dash, from which logins shall be allowed.</summary>
    public string? Addresses { get; init; }

    /// <summary>The hours, such as <c>6-22</c>, in which logins shall be allowed.</summary>
    public string? Hours { get; init; }

    /// <summary>The certificate that belongs to the client's key, as base64 without armour.</summary>
    public string? Certificate { get; init; }
}
