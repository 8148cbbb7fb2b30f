using System.Text;
using DuckDB.NET.Data;
using SfOAuth.Actions;
using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Analytics;

/// <summary>Puts rows into the database, and each full piece on disk. Values become text here, and what may be a secret is hidden on the way.</summary>
internal sealed class RowStager : IDisposable
{
    private const string Table = "piece";
    private const string OrgIdBegin = "00D";

    private static readonly string[] Kinds = [.. Enum.GetNames<LogKind>().Select(Kebab.Of)];
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private readonly StagedFile staged;
    private readonly string name;
    private readonly string org;
    private readonly SeenWords words = new();
    private readonly Dictionary<(string Status, string Type), LoginStatus?> statuses = [];
    private readonly long before;
    private DuckDBAppender? appender;
    private int held;

    public RowStager(StagedFile staged, string name, string org)
    {
        (this.staged, this.name, this.org) = (staged, name, org);
        before = (long)staged.Pieces * staged.PieceRows;
        staged.Database.Do($"CREATE OR REPLACE TABLE {Table} (\n{StoreSql.Columns(StoreDialect.DuckDb, isWhole: true)}\n)");
    }

    /// <summary>Rows so far, those of an earlier run among them.</summary>
    public long Count { get; private set; }

    public void Take(LogRow row)
    {
        if (++Count <= before)
        {
            return;
        }

        appender ??= staged.Database.Appender(Table);
        var cells = appender.CreateRow();
        Put(cells, row);
        cells.EndRow();
        if (++held == staged.PieceRows)
        {
            Flush();
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Finish()
    {
        if (held > 0)
        {
            Flush();
        }
    }

    public void Dispose() => appender?.Dispose();

    private void Flush()
    {
        appender?.Dispose();
        (appender, held) = (null, 0);
        staged.Add(Table);
        staged.Database.Do($"TRUNCATE {Table}");
    }

    // In the order of the columns.
    private void Put(IDuckDBAppenderRow cells, LogRow row)
    {
        var status = words.Of(row[Field.Status].IsEmpty ? row[Field.RequestStatus] : row[Field.Status]);
        var type = LoginTypes.Label(words.Of(row[Field.LoginType]) ?? "");
        var known = row.IsLogin ? Find(status ?? "", type) : null;
        cells.AppendValue(DateTime.UnixEpoch.AddMilliseconds(row.Milliseconds)).AppendValue(row.HasZone).AppendValue(Kinds[(int)row.Kind])
            .AppendValue(row.IsLogin ? Tally.IsSuccess(status ?? "") ? "success" : "refused" : null)
            .AppendValue(words.Of(row[Field.Username])).AppendValue(words.Of(row[Field.UserId])).AppendValue(words.Of(row[Field.Ip]))
            .AppendValue(row.IsLogin ? status : null).AppendValue(Text(known?.Code)).AppendValue(Text(known?.Text))
            .AppendValue(words.Of(row[Field.Application])).AppendValue(Text(type)).AppendValue(words.Of(row[Field.SubType])).AppendValue(words.Of(row[Field.LoginUrl]))
            .AppendValue(words.Of(row[Field.HttpStatus])).AppendValue(words.Of(row[Field.Origin]))
            .AppendValue(row[Field.Id].IsEmpty ? null : row.Text(Field.Id)).AppendValue(name).AppendValue(row.Line)
            .AppendValue(RowKey.OfEvent(row)).AppendValue(1L).AppendValue(Org(row)).AppendValue(Epoch.AddDays((int)Math.DivRem(row.Milliseconds, 86_400_000).Quotient));
    }

    private LoginStatus? Find(string status, string type)
    {
        if (!statuses.TryGetValue((status, type), out var known))
        {
            statuses.Add((status, type), known = StatusTable.Find(status, type));
        }

        return known;
    }

    /// <summary>An id of 15 letters, so that both lengths are one org; what is none would make folders of whatever stands in a log.</summary>
    private string Org(LogRow row) =>
        words.Of(row[Field.Org]) is { Length: 15 or 18 } id && id.StartsWith(OrgIdBegin, StringComparison.Ordinal) && id.All(char.IsAsciiLetterOrDigit) ? id[..15] : org;

    private static string? Text(string? words) => string.IsNullOrEmpty(words) ? null : words;
}
