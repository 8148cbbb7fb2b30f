using System.Globalization;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>A row of Login History.</summary>
public sealed record LoginSeen(string Id, string Time, string UserId, string LoginType, string SubType, string Application, string SourceIp, string Status)
{
    /// <summary>The name under which it is quoted.</summary>
    public const string Source = "Login History (org)";

    /// <summary>When; the beginning of time where that cannot be read.</summary>
    public DateTimeOffset At => DateTimeOffset.TryParse(Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : DateTimeOffset.MinValue;

    /// <summary>The row in one line, as Login History shows it.</summary>
    public string Words => $"Login History: {Time}  {LoginType}{(SubType.Length > 0 ? $" {SubType}" : "")}  Application: {Application}  Source IP: {SourceIp}  Status: {Status}";

    /// <summary>The row as evidence.</summary>
    public Document Document => Door.OpenText(Source, Words + "\n");
}

/// <summary>What a user granted to an app, as OauthToken shows it. The token itself is never asked for.</summary>
/// <param name="LastUsed">Empty where it was never used.</param>
public sealed record GrantSeen(string App, string UserId, string Created, string LastUsed, long Uses);
