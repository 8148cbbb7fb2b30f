using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Verifying;

/// <summary>How long it may take until a change counts everywhere. Before that a refusal proves nothing.</summary>
public static partial class Propagation
{
    /// <summary>What many vendors observe of changes to connected apps: 2 to 10 minutes. No official page was read that says so.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Settings of the org are deployable as well, and count at once as far as is known.</summary>
    private static readonly ImmutableArray<Setting> OfOrg = [Org.AllowsFlow, Org.LocksSessionsToIp, Grant.SessionTimeout];

    /// <summary>The time to allow after the change that ends this cause; the longest where the cause is not known.</summary>
    public static TimeSpan Of(RootCause? cause) =>
        cause is null || cause.Fix.Settings.Any(IsOfApp) || Named().IsMatch(PageOf(cause)) ? Longest : TimeSpan.Zero;

    private static bool IsOfApp(Setting setting) => MetadataPaths.Settings.Contains(setting) && !OfOrg.Contains(setting);

    private static string PageOf(RootCause cause) => string.Join(' ', Catalogue.Page(cause).Change.Select(step => step.Text).Append(Catalogue.Page(cause).Verify));

    /// <summary>The page itself says so.</summary>
    [GeneratedRegex(@"\b(?:10|ten) minutes\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
