namespace SfOAuth.Logs;

/// <summary>What a row of a log is.</summary>
public enum LogKind
{
    /// <summary>Not one of ours: another event type, or no row at all.</summary>
    Other,

    /// <summary>A row of the download on Setup › Login History.</summary>
    SetupDownload,

    /// <summary>A LoginHistory record, exported by SOQL or Bulk API.</summary>
    LoginHistory,

    /// <summary>A LoginEvent of Real-Time Event Monitoring.</summary>
    LoginEvent,

    /// <summary>An IdpEventLog record: what the Identity Provider Event Log holds of an authorization.</summary>
    IdpEvent,

    /// <summary>Event log file, type Login.</summary>
    LoginFile,

    /// <summary>Event log file, type ApiTotalUsage: calls after the login.</summary>
    ApiFile,

    /// <summary>Event log file, type Logout.</summary>
    LogoutFile,

    /// <summary>Event log file, type CORSViolation.</summary>
    CorsFile,
}
