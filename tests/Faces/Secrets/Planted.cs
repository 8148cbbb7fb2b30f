namespace SfOAuth.Faces.Tests.Secrets;

/// <summary>A secret as it really looks, and the name under which it usually comes.</summary>
internal sealed record Planted(string Name, string Value)
{
    private const int Telling = 8;

    private const string Signature = "c2lnbmF0dXJlLW9mLXRoaXMtdG9rZW4tdGhhdC1tdXN0LW5vdC1sZWFr";

    private const string Assertion =
        "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIzTVZHOUVYQU1QTEUiLCJzdWIiOiJyb2JvdEBhY21lLmV4YW1wbGUiLCJhdWQiOiJodHRwczovL2xvZ2luLnNhbGVzZm9yY2UuY29tIiwiZXhwIjoxNzk1NDI4MDAwfQ." + Signature;

    private const string Key =
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\n-----END PRIVATE KEY-----\n";

    /// <summary>One of each kind.</summary>
    public static ImmutableArray<Planted> All { get; } =
    [
        new("client_secret", "8B2F4C6D0E1A3957BD846F20CE13A579D02468BFACE13579BDF02468ACE13579"),
        new("refresh_token", "5Aep861TSESvWeug_xBTzEpQm4Nf7Zk3Yv0hK2LsD9wRcGtJqXo1BnVaPuIyMeSd.Fh8Zx"),
        new("access_token", "00D5g000004XyZaEAK!AQEAQFz8x.q1vLZ0yQwErTyUiOpAsDfGhJkLzXcVbNm1234567890_abcDEF.ghi"),
        new("sid", "00D5g000004XyZa!ARsAQPq7z1LmNoPqRsTuVwXyZ0123456789abcdefGHIJKLMNOP.qrs_tuv"),
        new("assertion", Assertion),
        new("client_assertion", Assertion),
        new("password", "Hunter2!kX9#qz"),
        new("security_token", "pQwErTy4iOpAsDfGhJkLz7cVb"),
        new("private_key", Key),
    ];

    /// <summary>Those that are known by their shape wherever they stand, without a name.</summary>
    public static ImmutableArray<Planted> Shaped { get; } = [.. All.Where(secret => secret.Name is "refresh_token" or "access_token" or "sid" or "assertion" or "private_key")];

    /// <summary>What of it can be read in these words; null where nothing can.</summary>
    public string? In(string words) =>
        Written().SelectMany(Windows).FirstOrDefault(piece => words.Contains(piece, StringComparison.Ordinal));

    public override string ToString() => Name;

    /// <summary>The secret as it may stand in an output: as it is, or in percent signs; a key without its head and foot, a token without its org's id.</summary>
    private IEnumerable<string> Written()
    {
        var bare = Name is "private_key" ? string.Concat(Value.Split('\n')[1..^2])
            : Value.IndexOf('!', StringComparison.Ordinal) is var bang and >= 15 ? Value[bang..]
            : Value;
        return [bare, Uri.EscapeDataString(bare)];
    }

    private static IEnumerable<string> Windows(string secret) =>
        Enumerable.Range(0, secret.Length - Telling + 1).Select(at => secret.Substring(at, Telling));
}
