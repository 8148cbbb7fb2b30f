using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What the failing request was and carried.</summary>
public static class Request
{
    public static readonly Setting<Flow> Flow = Setting.Choice<Flow>("flow", "OAuth flow",
        "name the flow the client uses: look for grant_type in the client's request or configuration");

    public static readonly Setting<Endpoint> Endpoint = Setting.Choice<Endpoint>("endpoint", "Endpoint",
        "look which address the failing request went to: authorize, token, or an API");

    public static readonly Setting<GrantTypeSent> GrantType = Setting.Choice<GrantTypeSent>("grant_type_sent", "grant_type in the body",
        "log the body of the token request and read grant_type letter by letter", Salesforce.GrantTypeSent.Documented);

    public static readonly Setting<BodyFormat> Body = Setting.Choice<BodyFormat>("body_format", "Body of the token request",
        "log the token request and read its Content-Type", BodyFormat.Form);

    public static readonly Setting<bool> ReachesTokenEndpointUnredirected = Setting.Flag("token_request_direct", "Token request answered without a redirect",
        "send the token request with redirects switched off (curl without -L) and see whether the answer is 301 or 302", true);

    public static readonly Setting<bool> SentOverOldHttp = Setting.Flag("old_http_version", "Sent over HTTP/1.1 where HTTP/2 is wanted",
        "repeat the request with curl --http2", false);

    public static readonly Setting<ScopeState> Scope = Setting.Choice<ScopeState>("scope_state", "Scopes asked for",
        "compare the scope parameter with Selected OAuth Scopes of the app", ScopeState.Accepted);

    public static readonly Setting<RedirectUri> RedirectUri = Setting.Choice<RedirectUri>("redirect_uri_state", "redirect_uri",
        "decode redirect_uri of the authorize URL once and compare it, character for character, with the app's Callback URL lines", Salesforce.RedirectUri.Registered).Opening(Direction.Narrow);

    public static readonly Setting<bool> IsComplete = Setting.Flag("parameters_complete", "Required parameters present",
        "list the parameter names the client really sends; an unset variable leaves an empty one", true);

    public static readonly Setting<bool> SamlIsEncodedRight = Setting.Flag("saml_encoding_right", "Encoding of the SAML assertion",
        "look whether the assertion is base64url (bearer flow) or base64 then URL-encoded (assertion flow)", true);

    public static readonly Setting<CodeChallenge> CodeChallenge = Setting.Choice<CodeChallenge>("code_challenge", "PKCE code challenge",
        "look for code_challenge and code_challenge_method=S256 in the authorize URL", Salesforce.CodeChallenge.S256);

    public static readonly Setting<Verifier> Verifier = Setting.Choice<Verifier>("code_verifier", "PKCE code verifier",
        "hash the verifier sent to the token endpoint and compare it with the challenge of the same attempt; look for a ~ in it", Salesforce.Verifier.Matches);

    public static readonly Setting<TokenKind> Token = Setting.Choice<TokenKind>("token_kind", "Kind of token presented",
        "look at the first characters of the token: eyJ is JWT format, 00D…! is opaque; and ask where it came from", TokenKind.OpaqueAccessToken);

    public static readonly Setting<bool> WasDenied = Setting.Flag("user_pressed_deny", "The person declined on the approval page",
        "ask the person whether they pressed Deny or closed the window", false);

    public static readonly Setting<bool> IsSilent = Setting.Flag("silent_request", "Silent request (immediate=true or prompt=none)",
        "look for immediate=true or prompt=none in the authorize URL", false);

    public static readonly Setting<bool> OAuthWasMeant = Setting.Flag("oauth_was_meant", "OAuth configured, SOAP login() called",
        "look which address the client really calls: /services/oauth2/token is OAuth, /services/Soap/u/ is not", false);
}
