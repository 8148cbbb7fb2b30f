using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class LoginStatuses
{
    public static readonly LoginStatus ExportRestricted = new("LOGIN_ERROR_EXPORT_RESTRICTED", "Restricted country")
    {
        Meaning = "The request comes from a country under export restrictions.",
        Layer = "network",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus GlobalBlockDomain = new("LOGIN_ERROR_GLOBAL_BLOCK_DOMAIN", "Restricted domain")
    {
        Meaning = "The address or domain is blocked by Salesforce itself, for every org.",
        IsRareNamesake = true,
        Layer = "network",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus InsecureLogin = new("LOGIN_ERROR_INSECURE_LOGIN", "Failed: Login over insecure channel")
    {
        Meaning = "Login over plain HTTP or a TLS version that is refused.",
        Layer = "network",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus MutualAuthentication = new("LOGIN_ERROR_MUTUAL_AUTHENTICATION", "Mutual authentication failed")
    {
        Meaning = "The client certificate of a mutual-TLS login was missing or refused.",
        Layer = "network",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus RestrictedDomain = new("LOGIN_ERROR_RESTRICTED_DOMAIN", "Restricted IP")
    {
        Aliases = ["Restricted IP"],
        Meaning = "The source address is outside the login IP ranges of the profile (or, with enforcement, of the app or org). The code says domain, the text says IP.",
        Layer = "network",
        Confidence = Confidence.Official,
    };
}
