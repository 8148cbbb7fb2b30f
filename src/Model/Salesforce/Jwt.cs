using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The assertion of the JWT bearer flow.</summary>
public static class Jwt
{
    public static readonly Setting<HostKind> Audience = Setting.Choice("aud", "JWT aud",
        "decode the assertion's second part and read aud", HostKind.MyDomain,
        (HostKind.Login, "https://login.salesforce.com"), (HostKind.Test, "https://test.salesforce.com"), (HostKind.MyDomain, "a My Domain URL"), (HostKind.Site, "a site URL")).Varying();

    public static readonly Setting<bool> AudienceIsAccepted = Setting.Flag("aud_accepted", "JWT aud names the user's environment",
        "compare aud with the org: external client app, its My Domain URL; connected app, https://login.salesforce.com for production and Developer Edition, https://test.salesforce.com for sandbox and scratch", true);

    public static readonly Setting<Subject> Subject = Setting.Choice<Subject>("sub_kind", "JWT sub",
        "compare sub, character for character, with Username (not Email) in Setup › Users of this org", Salesforce.Subject.Username);

    public static readonly Setting<bool> IssuerIsKey = Setting.Flag("iss_is_consumer_key", "JWT iss is the Consumer Key",
        "decode the assertion and compare iss with the app's Consumer Key", true);

    public static readonly Setting<TimeSpan> ExpiredFor = Setting.Span("exp_passed", "Time since the assertion's exp",
        "decode the assertion and compare exp (seconds) with the Date header of the answer", TimeSpan.FromMinutes(-3));

    public static readonly Setting<TimeSpan> ClockSkew = Setting.Span("clock_skew", "Client clock against Salesforce's",
        "compare the client's clock with the Date header of any Salesforce answer", TimeSpan.Zero);

    public static readonly Setting<Jti> Jti = Setting.Choice<Jti>("jti", "JWT jti",
        "decode two consecutive assertions and compare jti", Salesforce.Jti.Absent).Varying();

    public static readonly Setting<Algorithm> Algorithm = Setting.Choice("alg", "JWT alg",
        "decode the assertion's first part and read alg", Salesforce.Algorithm.Rs256, (Salesforce.Algorithm.Rs256, "RS256"));

    public static readonly Setting<bool> IsWellFormed = Setting.Flag("jwt_well_formed", "Assertion is three base64url parts",
        "look at the assertion sent: three parts parted by dots, no PEM header, no quotes, no blanks", true);

    public static readonly Setting<TimeSpan> Lifetime = Setting.Span("jwt_lifetime", "Lifetime of the assertion",
        "", TimeSpan.FromMinutes(3));
}
