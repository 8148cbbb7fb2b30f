using System.Net;
using System.Text;

namespace SfOAuth.Logs;

/// <summary>Finds the columns of a table without a header, or with one in a language that was never seen, by what stands in them.</summary>
internal static class Guess
{
    // The order of the Setup download as seen: Status, Browser, Platform, Application.
    private const int FromStatusToApplication = 3;
    private const int FewestOfDownload = 12;

    public static ColumnMap Columns(IReadOnlyList<string[]> rows)
    {
        var map = new ColumnMap();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        Set(map, Field.Time, Best(rows, width, IsTime));
        Set(map, Field.Ip, Best(rows, width, IsAddress));
        Set(map, Field.Username, Best(rows, width, IsUsername));
        Set(map, Field.UserId, Best(rows, width, IsUserId));
        Set(map, Field.LoginType, Best(rows, width, LoginTypes.IsLabel));
        Set(map, Field.LoginUrl, Best(rows, width, IsHost));
        var known = Best(rows, width, cell => StatusTable.Find(cell, "") is not null, 0.1);
        var status = known >= 0 ? known : map.Has(Field.LoginType) ? map[Field.LoginType] + 1 : -1;
        Set(map, Field.Status, status);
        Set(map, Field.Application, status >= 0 && width >= FewestOfDownload && status == map[Field.LoginType] + 1 ? status + FromStatusToApplication : -1);
        return map;
    }

    /// <summary>At least a time, and two more things a login row has.</summary>
    public static bool IsLoginTable(ColumnMap map) =>
        map.Has(Field.Time) && map.Has(Field.Status) && (map.Has(Field.Username) || map.Has(Field.UserId)) && (map.Has(Field.Ip) || map.Has(Field.LoginType));

    internal static bool IsTime(string cell) => cell.Length <= 48 && TimeText.Read(Encoding.UTF8.GetBytes(cell), DateOrder.MonthFirst) is not null;

    private static void Set(ColumnMap map, Field field, int column)
    {
        if (column >= 0)
        {
            map.Set(field, column);
        }
    }

    private static int Best(IReadOnlyList<string[]> rows, int width, Func<string, bool> fits, double enough = 0.5)
    {
        var (best, most) = (-1, enough * rows.Count);
        for (var column = 0; column < Math.Min(width, 60); column++)
        {
            var count = rows.Count(row => column < row.Length && row[column].Length > 0 && fits(row[column]));
            if (count > 0 && count >= most && (best < 0 || count > most))
            {
                (best, most) = (column, count);
            }
        }

        return best;
    }

    private static bool IsAddress(string cell) => cell.Length is >= 7 and <= 45 && (cell.Count(letter => letter is '.') == 3 || cell.Contains(':', StringComparison.Ordinal)) && IPAddress.TryParse(cell, out _);

    private static bool IsUsername(string cell) => cell.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < cell.Length - 3 && !cell.Contains(' ', StringComparison.Ordinal);

    private static bool IsUserId(string cell) => cell.Length is 15 or 18 && cell.StartsWith("005", StringComparison.Ordinal) && cell.All(char.IsAsciiLetterOrDigit);

    private static bool IsHost(string cell) => cell.EndsWith(".salesforce.com", StringComparison.OrdinalIgnoreCase) || cell.EndsWith(".force.com", StringComparison.OrdinalIgnoreCase) || cell.EndsWith(".site.com", StringComparison.OrdinalIgnoreCase);
}
