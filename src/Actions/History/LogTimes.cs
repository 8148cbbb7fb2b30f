using System.Globalization;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Shows times of logs. Where the zone is not known no Z stands behind them.</summary>
/// <param name="HasZone">The zone of all rows is known.</param>
internal sealed record LogTimes(bool HasZone)
{
    public string Show(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(HasZone ? "yyyy-MM-dd HH:mm:ss'Z'" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Words(LogKind kind) => kind switch
    {
        LogKind.SetupDownload => "Login History, download from Setup",
        LogKind.LoginHistory => "LoginHistory records",
        LogKind.LoginEvent => "LoginEvent records of Event Monitoring",
        LogKind.IdpEvent => "IdpEventLog records (Identity Provider Event Log)",
        LogKind.LoginFile => "event log file, Login",
        LogKind.ApiFile => "event log file, ApiTotalUsage",
        LogKind.LogoutFile => "event log file, Logout",
        LogKind.CorsFile => "event log file, CORSViolation",
        _ => "no login rows",
    };
}
