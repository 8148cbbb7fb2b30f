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
        _ when IsUserInterface(name) => new(name, HostKind.Lightning, Environment(name)),
        _ when IsSite(name) => new(name, HostKind.Site, name.EndsWith(".force.com", StringComparison.Ordinal) ? null : Environment(name)),
        _ when name.Contains(".my.salesforce.", StringComparison.Ordinal) => new(name, HostKind.MyDomain, Environment(name)),
        _ when Instance().IsMatch(name) => new(name, HostKind.Instance, name.StartsWith("cs", StringComparison.Ordinal) ? OrgKind.Sandbox : null),
        _ when name.EndsWith(".salesforce.com", StringComparison.Ordinal) => new(name, HostKind.Unresolvable, null),
        _ => null,
    };

    /// <summary>Hosts that show pages of Lightning, Setup or Visualforce: none of them answers a login of a program.</summary>
    private static bool IsUserInterface(string name) =>
        name.Contains(".lightning.", StringComparison.Ordinal) || name.EndsWith(".my.salesforce-setup.com", StringComparison.Ordinal)
        || name.EndsWith(".vf.force.com", StringComparison.Ordinal) || name.EndsWith(".visual.force.com", StringComparison.Ordinal) || name.EndsWith(".visualforce.com", StringComparison.Ordinal);

    private static bool IsSite(string name) =>
        name.EndsWith(".site.com", StringComparison.Ordinal) || name.EndsWith(".force.com", StringComparison.Ordinal) || name.EndsWith(".my.salesforce-sites.com", StringComparison.Ordinal);

    /// <summary>What the partition of the name says (acme.<b>sandbox</b>.my.salesforce.com), or in older names the first part of it.</summary>
    private static OrgKind? Environment(string name) =>
        HasPart(name, "sandbox") ? OrgKind.Sandbox
        : HasPart(name, "scratch") ? OrgKind.Scratch
        : HasPart(name, "develop") || HasPart(name, "trailblaze") ? OrgKind.DeveloperEdition
        : name.EndsWith(".mil", StringComparison.Ordinal) ? OrgKind.GovernmentCloud
        : OfOlderName(name);

    // In the names of Visualforce hosts a double hyphen parts the namespace, not the sandbox.
    private static OrgKind? OfOlderName(string name) =>
        name.Split('.')[0] is var first && first.EndsWith("-dev-ed", StringComparison.Ordinal) ? OrgKind.DeveloperEdition
        : first.Contains("--", StringComparison.Ordinal) && (name.Contains(".my.", StringComparison.Ordinal) || name.Contains(".lightning.", StringComparison.Ordinal)) ? OrgKind.Sandbox
        : null;

    private static bool HasPart(string name, string part) => name.Contains($".{part}.", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![A-Za-z0-9.-])(?:[A-Za-z0-9<>*_-]{1,80}\.){1,6}(?:salesforce\.com|salesforce-setup\.com|salesforce-sites\.com|force\.com|site\.com|<domain>|salesforce\.mil|crmforce\.mil)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^[a-z]{2,4}\d{1,4}s?\.salesforce\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex Instance();
}
