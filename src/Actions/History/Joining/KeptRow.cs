using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>A login row that may belong to the failure.</summary>
/// <param name="Status">The status, where it is known.</param>
/// <param name="Words">The status as it stands, with its place.</param>
internal sealed record KeptRow(long Time, bool HasZone, string User, string UserId, string App, string Address, LoginStatus? Status, Slice Words)
{
    public string Type { get; init; } = "";

    public string SubType { get; init; } = "";

    public string Url { get; init; } = "";

    public bool IsSuccess => Status == LoginStatuses.NoError;

    public bool IsOauth => LoginTypes.IsOauth(Type);

    /// <summary>A person at a login page: no evidence for a program.</summary>
    public bool IsInteractive => LoginTypes.IsInteractive(Type) || App is "Browser";

    public static KeptRow Of(LogRow row, string file)
    {
        var cell = row[Field.Status].IsEmpty ? row[Field.RequestStatus] : row[Field.Status];
        var text = Cells.Show(cell);
        var type = row.Text(Field.LoginType);
        var at = row.Offset + Math.Max(0, row.Raw.IndexOf(cell));
        var status = text is "S" ? LoginStatuses.NoError : StatusTable.Find(text, type);
        return new(row.Milliseconds, row.HasZone, row.Text(Field.Username), row.Text(Field.UserId), row.Text(Field.Application), row.Text(Field.Ip), status, new(text, file, (int)row.Line, at))
        {
            Type = type,
            SubType = row.Text(Field.SubType),
            Url = row.Text(Field.LoginUrl),
        };
    }

    /// <summary>The user's name, or the id where the row has no name.</summary>
    public string Who => User.Length > 0 ? User : UserId;
}
