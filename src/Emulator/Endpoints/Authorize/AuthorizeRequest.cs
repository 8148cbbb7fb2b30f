using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What a client asks of the authorize endpoint.</summary>
internal sealed record AuthorizeRequest(Parameters Sent)
{
    public string? ClientId => Sent["client_id"];

    public string? RedirectUri => Sent["redirect_uri"];

    public string? State => Sent["state"];

    public string? Scope => Sent["scope"];

    public string? Challenge => Sent["code_challenge"];

    public string? Nonce => Sent["nonce"];

    public bool IsSilent => Sent["immediate"] is "true" || Prompts.Contains("none");

    public bool WantsLogin => Prompts.Contains("login");

    public bool WantsConsent => Prompts.Contains("consent");

    /// <summary>The flow; null where the response type is none that Salesforce knows.</summary>
    public Flow? Flow => Sent["response_type"] switch
    {
        "code" => Salesforce.Flow.WebServer,
        "token" or "token id_token" or "id_token token" or "id_token" => Salesforce.Flow.UserAgent,
        "hybrid_token" or "hybrid_web" or "hybrid_auth_code" => Salesforce.Flow.Hybrid,
        _ => null,
    };

    /// <summary>The answer goes into the fragment of the callback, not into its query.</summary>
    public bool AnswersInFragment => Sent["response_type"] is { } type && type is not ("code" or "hybrid_web" or "hybrid_auth_code");

    private ImmutableArray<string> Prompts => [.. (Sent["prompt"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
