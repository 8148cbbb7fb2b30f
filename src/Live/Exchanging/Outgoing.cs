using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A request before it goes out.</summary>
public sealed record Outgoing(string Method, Uri Address)
{
    public ImmutableArray<NameValue> Headers { get; init; } = [];

    /// <summary>The fields of the form; empty for a request without a body.</summary>
    public ImmutableArray<NameValue> Form { get; init; } = [];

    /// <summary>A body that is no form.</summary>
    public string Body { get; init; } = "";

    /// <summary>The media type of <see cref="Body"/>.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>A form, sent with POST.</summary>
    public static Outgoing Post(Uri address, params IEnumerable<NameValue> form) => new("POST", address) { Form = [.. form] };

    /// <summary>A call with a token.</summary>
    public static Outgoing Call(Uri address, string token) => new("GET", address) { Headers = [new("Authorization", $"Bearer {token}"), new("Accept", "application/json")] };

    /// <summary>The body as it goes over the wire.</summary>
    internal string Content => Form.IsEmpty ? Body : string.Join('&', Form.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    internal string ContentType => Form.IsEmpty ? MediaType : "application/x-www-form-urlencoded";
}
