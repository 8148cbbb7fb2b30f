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

    [GeneratedRegex(@"https?://([A-Za-z0-9.-]{4,200})(?::\d{1,5})?/{1,2}services/(?:oauth2/(?:token|authorize)|Soap/[uc]/)", RegexOptions.CultureInvariant)]
    private static partial Regex Endpoint();
}
