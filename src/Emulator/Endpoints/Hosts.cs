using System.Net;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Which host of Salesforce a caller means. Everything is loopback; the name decides.</summary>
internal static class Hosts
{
    /// <summary>The usual address, known without being parsed.</summary>
    private const string Loopback = "127.0.0.1";

    /// <summary>The kind of host, and whether it leads to this org.</summary>
    public static (HostKind Kind, bool IsOurs) Of(string name, OrgRecord org)
    {
        var host = name.ToLowerInvariant();
        return host switch
        {
            _ when host is Loopback or "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out _) => (HostKind.MyDomain, true),
            _ when host.StartsWith("login.", StringComparison.Ordinal) => (HostKind.Login, true),
            _ when host.StartsWith("test.", StringComparison.Ordinal) => (HostKind.Test, true),
            _ when host.Contains(".lightning.", StringComparison.Ordinal) => (HostKind.Lightning, true),
            _ => (HostKind.MyDomain, IsOf(host, org)),
        };
    }

    /// <summary>Names that resolve to this machine, and Salesforce's own for those who redirect them here. No other name gets an answer.</summary>
    public static bool AreServed(string name) =>
        name is Loopback or "localhost" || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        || Ends(name, ".localhost") || Ends(name, ".salesforce.com") || Ends(name, ".force.com") || Ends(name, ".site.com");

    /// <summary>The kind of host that an audience or login address names; null when it is no address of Salesforce or of ours.</summary>
    public static (HostKind Kind, bool IsAccepted) OfAudience(string audience, Inbound request, OrgRecord org)
    {
        var text = audience.TrimEnd('/');
        if (text.Equals(request.Base, StringComparison.OrdinalIgnoreCase))
        {
            var (kind, isOurs) = Of(request.HostName, org);
            return (kind, isOurs);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && AreServed(address.Host)
            ? (Of(address.Host, org) is var found && IPAddress.TryParse(address.Host.Trim('[', ']'), out _) ? (found.Kind, true) : found)
            : (HostKind.MyDomain, false);
    }

    private static bool IsOf(string host, OrgRecord org) =>
        host.StartsWith(org.MyDomain + ".", StringComparison.OrdinalIgnoreCase) || host.StartsWith(org.MyDomain + "--", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith(org.MyDomain + "-dev-ed.", StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
