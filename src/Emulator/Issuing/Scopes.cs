using System.Collections.Immutable;

namespace SfOAuth.Emulation;

/// <summary>The scopes a token can carry, as bits.</summary>
internal static class Scopes
{
    public const string Refresh = "refresh_token";
    public const string Offline = "offline_access";
    public const string Full = "full";
    public const string Api = "api";
    public const string Web = "web";
    public const string OpenId = "openid";

    private static readonly ImmutableArray<string> Known =
    [
        Api, Refresh, Offline, Web, OpenId, "id", "profile", "email", "address", "phone", Full, "visualforce", "chatter_api", "custom_permissions", "lightning", "content", "wave_api",
        "eclair_api", "pardot_api", "cdp_api", "cdp_profile_api", "cdp_query_api", "cdp_ingest_api", "cdp_segment_api", "cdp_identityresolution_api", "cdp_calculated_insight_api", "chatbot_api",
        "sfap_api", "mcp_api", "interaction_api", "einstein_gpt_api", "forgot_password", "user_registration_api", "scrt_api", "pwdless_login_api", "transaction_api",
    ];

    public static ulong Bits(ImmutableArray<string> scopes)
    {
        var bits = 0UL;
        foreach (var scope in scopes)
        {
            bits |= Known.IndexOf(scope) is >= 0 and var at ? 1UL << at : 0;
        }

        return bits;
    }

    public static bool Has(ulong bits, string scope) => Known.IndexOf(scope) is >= 0 and var at && (bits & (1UL << at)) != 0;

    public static ImmutableArray<string> Of(ulong bits) => [.. Known.Where((_, at) => (bits & (1UL << at)) != 0)];

    /// <summary>True when the approval lets the app come back without the user.</summary>
    public static bool AllowRefresh(ImmutableArray<string> scopes) => scopes.Contains(Refresh) || scopes.Contains(Offline);

    /// <summary>What was asked for, out of what the app may have; null when it asks for more.</summary>
    public static ImmutableArray<string>? Choose(string? asked, AppRecord app)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return app.Scopes;
        }

        var wanted = asked.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var all = app.Scopes.Contains(Full);
        return wanted.All(scope => app.Scopes.Contains(scope) || IsAlias(scope, app) || (all && scope is not (Refresh or Offline))) ? wanted : null;
    }

    private static bool IsAlias(string scope, AppRecord app) =>
        (scope is Refresh or Offline && AllowRefresh(app.Scopes)) || (scope is "id" or "profile" or "email" or "address" or "phone" && app.Scopes.Any(one => one is "id" or OpenId));
}
