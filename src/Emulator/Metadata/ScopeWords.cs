using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>Scopes as metadata spells them.</summary>
internal static class ScopeWords
{
    private static readonly (string Wire, string Metadata)[] All =
    [
        ("id", "Basic"), ("api", "Api"), ("web", "Web"), ("full", "Full"), ("chatter_api", "Chatter"), ("visualforce", "CustomApplications"), ("refresh_token", "RefreshToken"), ("openid", "OpenID"),
        ("profile", "Profile"), ("email", "Email"), ("address", "Address"), ("phone", "Phone"), ("offline_access", "OfflineAccess"), ("custom_permissions", "CustomPermissions"), ("wave_api", "Wave"),
        ("eclair_api", "Eclair"), ("pardot_api", "Pardot"), ("lightning", "Lightning"), ("content", "Content"), ("cdp_ingest_api", "CDPIngest"), ("cdp_profile_api", "CDPProfile"), ("cdp_query_api", "CDPQuery"),
        ("chatbot_api", "Chatbot"), ("cdp_segment_api", "CDPSegment"), ("cdp_identityresolution_api", "CDPIdentityResolution"), ("cdp_calculated_insight_api", "CDPCalculatedInsight"),
        ("forgot_password", "ForgotPassword"), ("user_registration_api", "UserRegistration"), ("sfap_api", "SFAP"), ("interaction_api", "Interaction"), ("cdp_api", "CDP"), ("einstein_gpt_api", "EinsteinGPT"),
        ("pwdless_login_api", "PwdlessLogin"), ("mcp_api", "MCP"), ("scrt_api", "SCRT"),
    ];

    /// <summary>As a retrieve gives them: the parts of a profile collapse into one word, offline access into the refresh token.</summary>
    public static IEnumerable<string> Of(ImmutableArray<string> scopes) => scopes.Select(Collapsed).Distinct(StringComparer.Ordinal);

    /// <summary>External client apps spell one scope in a way of their own.</summary>
    public static string Read(string word) =>
        All.FirstOrDefault(pair => pair.Metadata == (word is "SFApiPlatform" ? "SFAP" : word)).Wire ?? throw new MetadataException($"'{word}' is not a valid value for the enum 'ConnectedAppOauthAccessScope'");

    private static string Collapsed(string scope) => scope switch
    {
        "profile" or "email" or "address" or "phone" or "id" => "Basic",
        "offline_access" => "RefreshToken",
        _ => All.FirstOrDefault(pair => pair.Wire == scope).Metadata ?? scope,
    };
}
