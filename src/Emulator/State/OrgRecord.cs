using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The org and its org-wide settings. Defaults are those of a healthy org.</summary>
public sealed record OrgRecord
{
    /// <summary>The 18-character id; made up where a scenario names none.</summary>
    public string Id { get; init; } = "";

    public string Name { get; init; } = "Acme (emulated)";

    /// <summary>The label of My Domain: <c>acme</c> in acme.my.salesforce.com.</summary>
    public string MyDomain { get; init; } = "acme";

    public OrgKind Kind { get; init; } = OrgKind.Production;

    public string Edition { get; init; } = "Enterprise Edition";

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsActive { get; init; } = true;

    /// <summary>Logins through login. and test.salesforce.com are allowed.</summary>
    public bool AllowsGenericHosts { get; init; } = true;

    public bool AllowsPasswordFlow { get; init; } = true;

    public bool AllowsUserAgentFlow { get; init; } = true;

    public bool AllowsSoapLogin { get; init; } = true;

    public bool ApiIsEnabled { get; init; } = true;

    public bool ApiAccessControl { get; init; }

    public bool LocksSessionsToIp { get; init; }

    public bool HasIncident { get; init; }

    public bool IsOldCopy { get; init; }

    public bool ResourceIsActive { get; init; } = true;

    public bool AllowsNewApps { get; init; } = true;

    public TimeSpan SessionTimeout { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Logins per user and hour; 0 lifts the limit.</summary>
    public int LoginRateLimit { get; init; } = 3600;

    /// <summary>Wrong passwords in a row that lock a user out, and for how long. Not from a source: settable in Setup.</summary>
    public int WrongPasswordLimit { get; init; } = 10;

    public TimeSpan LockoutPeriod { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a saved app takes to arrive everywhere. Zero by default: a test need not wait ten minutes.</summary>
    public TimeSpan PropagationDelay { get; init; }

    /// <summary>How long a refresh keeps its token busy, so that two at once can meet.</summary>
    public TimeSpan RefreshTakes { get; init; }
}
