using System.Text.RegularExpressions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads the login host from addresses of the OAuth and SOAP endpoints.</summary>
internal static partial class HostReader
{
    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        foreach (Match match in Endpoint().Matches(excerpt.Text))
        {
            if (Hosts.Of(match.Groups[1].Value.ToLowerInvariant()) is { } host)
            {
                var source = new Source(Standing.Read, excerpt.Cut(match.Index, match.Length));
                yield return Client.LoginHost.At(host.Kind, source);
                yield return Client.LoginHostName.At(host.Name, source);
                if (host.Org is { } kind)
                {
                    yield return Org.Kind.At(kind, source with { Standing = Standing.Derived });
                }
            }
        }
    }

    /// <summary>A generic login host that is merely mentioned: a hint, where nobody states the host. An audience is not a host.</summary>
    public static IEnumerable<Fact> ReadMentions(Excerpt excerpt)
    {
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            if (length < 2_000 && !excerpt.Text.AsSpan(start, length).Contains("aud", StringComparison.OrdinalIgnoreCase) && Mention().Match(excerpt.Text, start, length) is { Success: true } match)
            {
                var source = new Source(Standing.Inferred, excerpt.Cut(match.Index, match.Length));
                yield return Client.LoginHost.At(match.Groups[2].ValueSpan is "test" ? HostKind.Test : HostKind.Login, source);

                // Plain http is answered with a redirect, on which clients drop the body.
                if (match.Groups[1].ValueSpan is "http://")
                {
                    yield return Request.ReachesTokenEndpointUnredirected.At(false, source);
                }
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9.-])(https?://)?(login|test)\.salesforce\.com(?![A-Za-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"https?://([A-Za-z0-9.-]{4,200})(?::\d{1,5})?/{1,2}services/(?:oauth2/(?:token|authorize)|Soap/[uc]/)", RegexOptions.CultureInvariant)]
    private static partial Regex Endpoint();
}
