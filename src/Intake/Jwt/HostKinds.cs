using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Tells from a URL or host name which kind of Salesforce host it names.</summary>
internal static class HostKinds
{
    private static readonly (string Ending, HostKind Kind)[] Endings =
    [
        (".my.salesforce.com", HostKind.MyDomain),
        (".my.salesforce.mil", HostKind.MyDomain),
        (".my.sfcrmapps.cn", HostKind.MyDomain),
        (".lightning.force.com", HostKind.Lightning),
        (".my.site.com", HostKind.Site),
        (".my.salesforce-sites.com", HostKind.Site),
        (".force.com", HostKind.Site),
        (".site.com", HostKind.Site),
        (".salesforce.com", HostKind.Instance),
    ];

    /// <summary>The kind, or null when the host is not one of Salesforce's.</summary>
    public static HostKind? Of(string url)
    {
        var text = url.Trim();
        var start = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var host = text[start..];
        host = host[..(host.AsSpan().IndexOfAny("/?#:") is >= 0 and var end ? end : host.Length)].ToLowerInvariant();
        return host switch
        {
            "login.salesforce.com" => HostKind.Login,
            "test.salesforce.com" => HostKind.Test,
            "www.salesforce.com" or "help.salesforce.com" or "developer.salesforce.com" => null,
            _ => Endings.Where(pair => host.EndsWith(pair.Ending, StringComparison.Ordinal)).Select(pair => (HostKind?)pair.Kind).FirstOrDefault(),
        };
    }
}
