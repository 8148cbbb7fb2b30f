using System.Text.RegularExpressions;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>A Salesforce host and what its name says.</summary>
internal sealed record Host(string Name, HostKind Kind, OrgKind? Org);

/// <summary>Finds hosts of Salesforce in words and addresses, and tells their kind.</summary>
internal static partial class Hosts
{
    public static IEnumerable<Host> In(string text) =>
        Names().Matches(text).Select(match => Of(match.Value.ToLowerInvariant())).OfType<Host>();

    /// <summary>The kind of one host name; null when it is not Salesforce's.</summary>
    public static Host? Of(string name) => name switch
    {
        "login.salesforce.com" => new(name, HostKind.Login, null),
        "test.salesforce.com" => new(name, HostKind.Test, null),
        "api.salesforce.com" or "help.salesforce.com" or "developer.salesforce.com" or "trust.salesforce.com" or "status.salesforce.com" or "www.salesforce.com" => null,
        _ when name.StartsWith("api.", StringComparison.Ordinal) => null,
        _ when name.Contains(".lightning.", StringComparison.Ordinal) => new(name, HostKind.Lightning, Environment(name)),
        _ when name.Contains(".my.salesforce", StringComparison.Ordinal) => new(name, HostKind.MyDomain, Environment(name)),
        _ when name.EndsWith(".my.site.com", StringComparison.Ordinal) || name.EndsWith(".force.com", StringComparison.Ordinal) || name.EndsWith(".site.com", StringComparison.Ordinal) => new(name, HostKind.Site, null),
        _ when Instance().IsMatch(name) => new(name, HostKind.Instance, name.StartsWith("cs", StringComparison.Ordinal) ? OrgKind.Sandbox : null),
        _ when name.EndsWith(".salesforce.com", StringComparison.Ordinal) => new(name, HostKind.Unresolvable, null),
        _ => null,
    };

    private static OrgKind? Environment(string name) =>
        name.Contains(".sandbox.", StringComparison.Ordinal) || name.Split('.')[0].Contains("--", StringComparison.Ordinal) ? OrgKind.Sandbox
        : name.Contains(".scratch.", StringComparison.Ordinal) ? OrgKind.Scratch
        : name.Contains("-dev-ed.", StringComparison.Ordinal) || name.Contains(".develop.", StringComparison.Ordinal) ? OrgKind.DeveloperEdition
        : null;

    [GeneratedRegex(@"(?<![A-Za-z0-9.-])(?:[A-Za-z0-9<>*_-]{1,80}\.){1,6}(?:salesforce\.com|force\.com|site\.com|<domain>|salesforce\.mil|crmforce\.mil)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^[a-z]{2,4}\d{1,4}s?\.salesforce\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex Instance();
}
