using System.Collections.Immutable;
using System.Text;

namespace SfOAuth.Logs;

/// <summary>Tells what rows are, by the event type they name or by the names of their columns.</summary>
internal static class Kinds
{
    /// <summary>What JSON rows without an event type are marked with.</summary>
    public static readonly byte[] LoginHistory = "LoginHistory"u8.ToArray();
    public static readonly byte[] LoginEvent = "LoginEvent"u8.ToArray();
    public static readonly byte[] IdpEvent = "IdpEventLog"u8.ToArray();

    public static LogKind Of(ReadOnlySpan<byte> eventType) =>
        Ascii.EqualsIgnoreCase(eventType, "Login"u8) ? LogKind.LoginFile
        : Ascii.EqualsIgnoreCase(eventType, "ApiTotalUsage"u8) ? LogKind.ApiFile
        : Ascii.EqualsIgnoreCase(eventType, "Logout"u8) ? LogKind.LogoutFile
        : Ascii.EqualsIgnoreCase(eventType, "CORSViolation"u8) ? LogKind.CorsFile
        : eventType.SequenceEqual(LoginHistory) ? LogKind.LoginHistory
        : eventType.SequenceEqual(LoginEvent) ? LogKind.LoginEvent
        : eventType.SequenceEqual(IdpEvent) ? LogKind.IdpEvent
        : LogKind.Other;

    public static LogKind Of(ColumnMap map, string[] header, ImmutableArray<string[]> data) =>
        map.Has(Field.EventType) && data is [var first, ..] && first.Length > map[Field.EventType] ? Of(Encoding.UTF8.GetBytes(first[map[Field.EventType]]))
        : map.Has(Field.EventType) ? LogKind.LoginFile
        : Named(header, "EventDate") ? LogKind.LoginEvent
        : Named(header, "ErrorCode") ? LogKind.IdpEvent
        : map.Has(Field.UserId) ? LogKind.LoginHistory
        : LogKind.SetupDownload;

    private static bool Named(string[] header, string name) => header.Contains(name, StringComparer.OrdinalIgnoreCase);
}
