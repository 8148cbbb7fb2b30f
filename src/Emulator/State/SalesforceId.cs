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
