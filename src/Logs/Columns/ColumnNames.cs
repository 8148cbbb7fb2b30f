using System.Collections.Frozen;
using SfOAuth.Knowledge;

namespace SfOAuth.Logs;

/// <summary>The names under which logs keep their fields, the best first where a log has several.</summary>
internal static class ColumnNames
{
    private static readonly (Field Field, string[] Names)[] Known =
    [
        (Field.Time, ["TIMESTAMP", "TIMESTAMP_DERIVED", "LoginTime", "Login Time", "EventDate"]),
        (Field.Username, ["USER_NAME", "Username", "User.Username", "User Name"]),
        (Field.UserId, ["USER_ID", "UserId", "USER_ID_DERIVED", "User.Id"]),
        (Field.Ip, ["SOURCE_IP", "SourceIp", "Source IP", "CLIENT_IP", "ClientIp"]),
        (Field.Status, ["LOGIN_STATUS", "Status", "Login Status", "ErrorCode"]),
        (Field.RequestStatus, ["REQUEST_STATUS"]),
        (Field.Application, ["Application", "CONNECTED_APP_NAME", "CLIENT_NAME", "AppId"]),
        (Field.LoginType, ["LOGIN_TYPE", "LoginType", "Login Type"]),
        (Field.SubType, ["LOGIN_SUB_TYPE", "LoginSubType", "Login Subtype", "Login Sub Type", "InitiatedBy"]),
        (Field.LoginUrl, ["LOGIN_URL", "LoginUrl", "Login URL"]),
        (Field.Id, ["REQUEST_ID", "Id", "LoginHistoryId", "EventIdentifier"]),
        (Field.EventType, ["EVENT_TYPE"]),
        (Field.HttpStatus, ["STATUS_CODE"]),
        (Field.Origin, ["ORIGIN"]),
        (Field.Org, ["ORGANIZATION_ID", "OrganizationId"]),
    ];

    // LoginHistoryId is also what a LoginEvent shares with the row it stands for: the event's own id comes last.
    private static readonly FrozenDictionary<string, (Field Field, int Rank)> ByName = Known
        .SelectMany(field => field.Names.Select((name, rank) => KeyValuePair.Create(Kebab.Plain(name), (field.Field, rank))))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many fields there are.</summary>
    public static int Fields { get; } = Enum.GetValues<Field>().Length;

    /// <summary>The field of a column and how good a name it is for it, 0 being best; null for a column that is not read.</summary>
    public static (Field Field, int Rank)? Find(string name) =>
        name.Length is > 0 and < 60 && ByName.TryGetValue(Kebab.Plain(name), out var found) ? found : null;
}
