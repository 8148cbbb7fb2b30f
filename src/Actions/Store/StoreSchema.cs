using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>What the store of log rows looks like on disk: one table of Parquet files, a folder for each org and day. The reference is written from it.</summary>
public static class StoreSchema
{
    /// <summary>The name of this layout; one that old readers cannot read gets another number.</summary>
    public const string Version = "sfoauth.log-store/1";

    /// <summary>The table, and its folder within the store.</summary>
    public const string Table = "events";

    /// <summary>The org of rows that name none, where none was stated.</summary>
    public const string UnknownOrg = "unknown";

    /// <summary>Columns inside the files.</summary>
    public static ImmutableArray<StoreColumn> Columns { get; } =
    [
        new("event_time", StoreType.Moment, "When, in UTC, to the millisecond; where `has_zone` is false, as the clock on the wall of whoever took the log"),
        new("has_zone", StoreType.Flag, "The time's zone is known"),
        new("kind", StoreType.Text, "What the row is: `setup-download`, `login-history`, `login-event`, `login-file`; `api-file`, `logout-file`, `cors-file` for what came after a login"),
        new("outcome", StoreType.Text, "`success` or `refused` for a login, NULL for other rows. A status in a language that was never seen is no success"),
        new("user_name", StoreType.Text, "The user's name, NULL where the log has ids only"),
        new("user_id", StoreType.Text, "The user's id as the log has it, of 15 or 18 letters"),
        new("source_ip", StoreType.Text, "Where the login came from"),
        new("status", StoreType.Text, "Status or LOGIN_STATUS as the log has it"),
        new("status_code", StoreType.Text, "The code of that status in the catalogue, NULL where it is not known"),
        new("status_text", StoreType.Text, "Its text in the catalogue, NULL where it is not known"),
        new("application", StoreType.Text, "The app; event log files of logins have none"),
        new("login_type", StoreType.Text, "How the login was made, under the label of the Setup page"),
        new("login_sub_type", StoreType.Text, "The flow, where the log tells it"),
        new("login_url", StoreType.Text, "The host of the login"),
        new("http_status", StoreType.Text, "The HTTP status of an API call"),
        new("origin", StoreType.Text, "The refused origin of a browser script"),
        new("request_id", StoreType.Text, "REQUEST_ID of an event log file, or the record's id"),
        new("source_file", StoreType.Text, "The file from which the row was read last"),
        new("source_line", StoreType.Number, "Its line there"),
        new("row_key", StoreType.Number, "Equal for rows that are the same event: same kind, id and time, or, without an id, the same values"),
        new("row_copy", StoreType.Number, "1, 2, … for equal rows of one file, which are attempts of their own"),
    ];

    /// <summary>Columns that are folders: <c>org=…/day=…</c>.</summary>
    public static ImmutableArray<StoreColumn> Partitions { get; } =
    [
        new("org", StoreType.Text, "The org's id of 15 letters (ORGANIZATION_ID), what `--org` stated, or `unknown`"),
        new("day", StoreType.Day, "The day of `event_time`"),
    ];
}
