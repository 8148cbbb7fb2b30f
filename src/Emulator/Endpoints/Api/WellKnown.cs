using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>What anybody may read: discovery, keys, the login policy of the host.</summary>
internal sealed class WellKnown(Emulation emulation)
{
    public static Task OpenIdAsync(Inbound request) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        var origin = request.Base;
        json.WriteStartObject();
        json.WriteString("issuer", origin);
        json.WriteString("authorization_endpoint", $"{origin}/services/oauth2/authorize");
        json.WriteString("token_endpoint", $"{origin}/services/oauth2/token");
        json.WriteString("revocation_endpoint", $"{origin}/services/oauth2/revoke");
        json.WriteString("userinfo_endpoint", $"{origin}/services/oauth2/userinfo");
        json.WriteString("introspection_endpoint", $"{origin}/services/oauth2/introspect");
        json.WriteString("jwks_uri", $"{origin}/id/keys");
        Write(json, "scopes_supported", ["cdp_ingest_api", "custom_permissions", "cdp_segment_api", "content", "cdp_api", "chatbot_api", "cdp_identityresolution_api", "interaction_api", "wave_api", "cdp_calculated_insight_api", "einstein_gpt_api", "web", "id", "api", "eclair_api", "email", "pardot_api", "lightning", "visualforce", "cdp_query_api", "sfap_api", "openid", "cdp_profile_api", "refresh_token", "user_registration_api", "pwdless_login_api", "chatter_api", "mcp_api", "forgot_password", "full"]);
        Write(json, "response_types_supported", ["code", "token", "token id_token"]);
        Write(json, "subject_types_supported", ["public"]);
        Write(json, "id_token_signing_alg_values_supported", ["RS256"]);
        Write(json, "display_values_supported", ["page", "popup", "touch"]);
        Write(json, "token_endpoint_auth_methods_supported", ["client_secret_post", "client_secret_basic", "private_key_jwt"]);
        json.WriteEndObject();
    });

    /// <summary>My Domain hosts publish how one logs in; generic hosts do not.</summary>
    public static Task AuthConfigurationAsync(Inbound request) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("Url", request.Base);
        json.WriteStartObject("LoginPage");
        json.WriteString("LoginPageUrl", $"{request.Base}{LoginPage.Path}");
        json.WriteEndObject();
        Write(json, "SamlProviders", []);
        Write(json, "AuthProviders", []);
        json.WriteStartObject("MobileSDK");
        json.WriteBoolean("UseiOSNativeBrowserForAuthentication", false);
        json.WriteBoolean("UseAndroidNativeBrowserForAuthentication", false);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public Task KeysAsync(Inbound request) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, emulation.Jwts.WriteKeys);

    private static void Write(Utf8JsonWriter json, string name, string[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
