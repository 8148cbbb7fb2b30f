using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The org and its org-wide settings. Defaults are those of a healthy org.</summary>
public sealed record OrgRecord
{
    /// <summary>The 18-character id; made up where a scenario names none.</summary>
    public string Id { get; set; } = "";

    public string Name { get; set; } = "Acme (emulated)";

    /// <summary>The label of My Domain: <c>acme</c> in acme.my.salesforce.com.</summary>
    public string MyDomain { get; set; } = "acme";

    public OrgKind Kind { get; set; } = OrgKind.Production;

    public string Edition { get; set; } = "Enterprise Edition";

    public DateTimeOffset CreatedAt { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Logins through login. and test.salesforce.com are allowed.</summary>
    public bool AllowsGenericHosts { get; set; } = true;

    public bool AllowsPasswordFlow { get; set; } = true;

    public bool AllowsUserAgentFlow { get; set; } = true;

    public bool AllowsSoapLogin { get; set; } = true;

    public bool ApiIsEnabled { get; set; } = true;

    public bool ApiAccessControl { get; set; }

    public bool LocksSessionsToIp { get; set; }

    /// <summary>Enforce login IP ranges on every request.</summary>
    public bool EnforcesIpOnEveryRequest { get; set; }

    public bool HasIncident { get; set; }

    public bool IsOldCopy { get; set; }

    public bool ResourceIsActive { get; set; } = true;

    public bool AllowsNewApps { get; set; } = true;

    /// <summary>Origins of pages that may read answers (CORS, with "Enable CORS for OAuth endpoints").</summary>
    public ImmutableArray<string> CorsOrigins { get; set; } = [];

    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Logins per user and hour; 0 lifts the limit.</summary>
    public int LoginRateLimit { get; set; } = 3600;

    /// <summary>Wrong passwords in a row that lock a user out, and for how long. Not from a source: settable in Setup.</summary>
    public int WrongPasswordLimit { get; set; } = 10;

    public TimeSpan LockoutPeriod { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a saved app takes to arrive everywhere. Zero by default: a test need not wait ten minutes.</summary>
    public TimeSpan PropagationDelay { get; set; }

    /// <summary>How long a refresh keeps its token busy, so that two at once can meet.</summary>
    public TimeSpan RefreshTakes { get; set; }
}
