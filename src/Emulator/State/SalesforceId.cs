namespace SfOAuth.Emulation;

/// <summary>Record ids as Salesforce writes them: 15 characters that differ in case, and three that make them safe where case is lost.</summary>
internal static class SalesforceId
{
    public const string Org = "00D";
    public const string User = "005";
    public const string Profile = "00e";
    public const string PermissionSet = "0PS";
    public const string ConnectedApp = "0H4";
    public const string ExternalClientApp = "0xI";
    public const string LoginHistory = "0Ya";
    public const string UserLogin = "0Yw";
    public const string AuditTrail = "0Ym";
    public const string Assignment = "0Pa";
    public const string PermissionSetGroup = "0PG";
    public const string SetupEntityAccess = "0J0";
    public const string AppMenuItem = "0DS";
    public const string AuthSession = "0Ak";
    public const string EventLogFile = "0AT";
    public const string Certificate = "0P1";

    // Prefixes of these objects were not found in any source: they are made up.
    public const string GroupComponent = "0Wg";
    public const string IdpEvent = "0Zl";
    public const string OauthPolicy = "0zP";
    public const string OauthSettings = "0zS";
    public const string OauthIpRange = "0zR";
    public const string AppPolicy = "0zC";

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Suffixes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>The id of the record of this kind with this number.</summary>
    public static string Of(string prefix, long number)
    {
        Span<char> id = stackalloc char[18];
        prefix.AsSpan().CopyTo(id);
        "Ws0".AsSpan().CopyTo(id[3..]);
        for (var at = 14; at >= 6; at--)
        {
            id[at] = Digits[(int)(number % 62)];
            number /= 62;
        }

        Suffix(id);
        return new string(id);
    }

    /// <summary>An id for what two records are to each other: the same two always give the same one.</summary>
    public static string Mixed(string prefix, string one, string other = "")
    {
        Span<byte> hash = stackalloc byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{prefix} {one} {other}"), hash);
        return Of(prefix, (long)(BitConverter.ToUInt64(hash) % 13_000_000_000_000_000));
    }

    private static void Suffix(Span<char> id)
    {
        for (var part = 0; part < 3; part++)
        {
            var bits = 0;
            for (var at = 0; at < 5; at++)
            {
                bits |= char.IsAsciiLetterUpper(id[(part * 5) + at]) ? 1 << at : 0;
            }

            id[15 + part] = Suffixes[bits];
        }
    }
}
