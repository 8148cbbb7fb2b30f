using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The grant types and response types that Salesforce documents, and the flows they belong to.</summary>
internal static class Grants
{
    /// <summary>The flow of a grant type, spelt exactly; null when Salesforce documents none of that name.</summary>
    public static Flow? OfGrant(string value) => value switch
    {
        "authorization_code" => Flow.WebServer,
        "refresh_token" => Flow.Refresh,
        "password" => Flow.Password,
        "client_credentials" => Flow.ClientCredentials,
        "urn:ietf:params:oauth:grant-type:jwt-bearer" => Flow.JwtBearer,
        "urn:ietf:params:oauth:grant-type:saml2-bearer" or "assertion" => Flow.SamlBearer,
        "urn:ietf:params:oauth:grant-type:token-exchange" => Flow.TokenExchange,
        "device" => Flow.Device,
        "hybrid_auth_code" or "hybrid_refresh" or "hybrid_token" => Flow.Hybrid,
        _ => null,
    };

    /// <summary>The flow of a response type; null when Salesforce documents none of that name.</summary>
    public static Flow? OfResponse(string value) => value switch
    {
        "code" => Flow.WebServer,
        "token" or "id_token" or "token id_token" or "id_token token" => Flow.UserAgent,
        "hybrid_token" or "hybrid_auth_code" => Flow.Hybrid,
        "code_credentials" => Flow.Headless,
        "device_code" => Flow.Device,
        _ => null,
    };

    /// <summary>The flow a request belongs to; of a misspelt grant type the flow that was meant, where the words leave no doubt.</summary>
    public static Flow? FlowOf(Call call) => call switch
    {
        { Endpoint: Endpoint.Authorize } => call.Find("response_type") is { } type ? OfResponse(type.Value) : null,
        { Endpoint: Endpoint.Token } when call.Find("grant_type") is { IsHidden: false } grant => OfGrant(grant.Value) ?? Synonyms.FlowOf(grant.Value),
        { Endpoint: Endpoint.Token } when call.Find("response_type")?.Value is "device_code" => Flow.Device,
        _ => null,
    };
}
