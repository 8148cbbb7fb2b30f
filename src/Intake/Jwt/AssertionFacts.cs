using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Judges the claims of a bearer assertion. What proves nothing is not said.</summary>
internal static class AssertionFacts
{
    // An assertion may have been made a while before it was sent; only a later one shows the clock.
    private static readonly TimeSpan MadeJustBefore = TimeSpan.FromMinutes(1);

    // Milliseconds read as seconds lie thousands of years ahead.
    private static readonly TimeSpan NeverExpires = TimeSpan.FromDays(-365_000);

    public static IEnumerable<Fact> Of(Assertion assertion, DateTimeOffset? serverTime)
    {
        if (assertion.IsAccessToken)
        {
            return [];
        }

        var source = new Source(Standing.Read, assertion.Slice);
        Fact?[] facts =
        [
            Jwt.IsWellFormed.At(assertion.Faults.IsEmpty, source),
            assertion.Algorithm is { } alg ? Jwt.Algorithm.At(alg == "RS256" ? Algorithm.Rs256 : Algorithm.Other, source) : null,
            Issuer(assertion.Issuer) is { } isKey ? Jwt.IssuerIsKey.At(isKey, source) : null,
            Subject(assertion.Subject) is { } subject ? Jwt.Subject.At(subject, source) : null,
            assertion.Audience is [var audience] && HostKinds.Of(audience) is { } kind ? Jwt.Audience.At(kind, source) : null,
            assertion is { Issuer: not null, Jti: null } ? Jwt.Jti.At(Jti.Absent, source) : null,
            assertion is { Expires: { } exp, IssuedAt: { } made, ExpiresIsMilliseconds: false } ? Jwt.Lifetime.At(exp - made, source) : null,
            serverTime is { } now ? Expired(assertion, now, source) : null,
            serverTime is { } then && assertion.IssuedAt - then is { } skew && skew > -MadeJustBefore ? Jwt.ClockSkew.At(skew, source) : null,
        ];
        return facts.OfType<Fact>();
    }

    private static Fact? Expired(Assertion assertion, DateTimeOffset now, Source source) =>
        assertion.ExpiresIsMilliseconds ? Jwt.ExpiredFor.At(NeverExpires, source)
        : assertion.Expires is { } expires ? Jwt.ExpiredFor.At(now - expires, source)
        : null;

    private static bool? Issuer(string? issuer) => issuer switch
    {
        null => null,
        _ when Claims.IsUrl(issuer) || issuer.Contains('@') => false,
        { Length: >= 80 } => true,
        _ when issuer.StartsWith("3MVG9", StringComparison.Ordinal) => true,
        _ => null,
    };

    // A Username has the shape of an e-mail address, so that shape proves nothing.
    private static Subject? Subject(string? subject) =>
        subject is not null && !subject.Contains('@') ? Salesforce.Subject.OtherThanUsername : null;
}
