using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SfOAuth.Emulation;

/// <summary>Answers a query from the org's tables.</summary>
internal sealed class QueryEngine(ObjectTables tables)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public QueryResult Run(string text, Caller caller)
    {
        var query = SoqlParser.Parse(text, caller.Store.Clock.Now);
        var table = tables.Find(query.From) ?? throw new SoqlException("INVALID_TYPE", $"sObject type '{query.From}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name.");
        var keep = query.Where is { } where ? Filter(where, table) : null;
        var rows = table.Rows(caller).Where(row => keep is null || keep(row));
        if (query.IsCountOnly)
        {
            return new(table.Name, [], [], rows.Count());
        }

        if (!query.GroupBy.IsEmpty || query.Fields.Any(field => field.IsCount))
        {
            return Grouped(query, table, rows);
        }

        var fields = query.Fields.SelectMany(field => Expand(field, table)).ToImmutableArray();
        rows = Sorted(query, table, rows).Skip(query.Offset).Take(query.Limit ?? int.MaxValue);
        return new(table.Name, [.. fields.Select(field => field.Name)], [.. rows.Select(row => fields.Select(field => field.Read(row)).ToImmutableArray())], null);
    }

    private static QueryResult Grouped(SoqlQuery query, IObjectTable table, IEnumerable<object> rows)
    {
        var keys = query.GroupBy.Select(name => Field(table, name)).ToList();
        var unnamed = 0;
        var names = query.Fields.Select(field => field.Alias ?? (field.IsCount ? $"expr{unnamed++}" : field.Path)).ToImmutableArray();
        var groups = rows.GroupBy(row => string.Join('\u0001', keys.Select(key => Text(key.Read(row)))), StringComparer.Ordinal);
        return new("AggregateResult", names,
            [.. groups.Take(query.Limit ?? int.MaxValue).Select(group => query.Fields.Select(field => field.IsCount ? (object?)(double)group.Count() : Field(table, field.Path).Read(group.First())).ToImmutableArray())], null);
    }

    private static IEnumerable<object> Sorted(SoqlQuery query, IObjectTable table, IEnumerable<object> rows)
    {
        IOrderedEnumerable<object>? sorted = null;
        foreach (var (name, isDown) in query.OrderBy)
        {
            var field = Field(table, name);
            sorted = (sorted, isDown) switch
            {
                (null, true) => rows.OrderByDescending(field.Read, ValueOrder.Instance),
                (null, false) => rows.OrderBy(field.Read, ValueOrder.Instance),
                ({ } so, true) => so.ThenByDescending(field.Read, ValueOrder.Instance),
                ({ } so, false) => so.ThenBy(field.Read, ValueOrder.Instance),
            };
        }

        return sorted ?? rows;
    }

    private static IEnumerable<ObjectField> Expand(SoqlField field, IObjectTable table) =>
        field.Path.StartsWith("FIELDS(", StringComparison.Ordinal)
            ? table.Fields.Where(one => !one.Name.Contains('.', StringComparison.Ordinal))
            : [Field(table, field.Path)];

    private static ObjectField Field(IObjectTable table, string name)
    {
        var plain = name.StartsWith(table.Name + ".", StringComparison.OrdinalIgnoreCase) ? name[(table.Name.Length + 1)..] : name;
        return table.Fields.FirstOrDefault(field => field.Name.Equals(plain, StringComparison.OrdinalIgnoreCase))
            ?? throw new SoqlException("INVALID_FIELD", $"No such column '{name}' on entity '{table.Name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.");
    }

    private static Func<object, bool> Filter(SoqlCondition condition, IObjectTable table)
    {
        switch (condition)
        {
            case SoqlCondition.And(var left, var right):
                var (one, other) = (Filter(left, table), Filter(right, table));
                return row => one(row) && other(row);
            case SoqlCondition.Or(var left, var right):
                var (this1, that) = (Filter(left, table), Filter(right, table));
                return row => this1(row) || that(row);
            case SoqlCondition.Not(var inner):
                var not = Filter(inner, table);
                return row => !not(row);
            case SoqlCondition.Compare compare:
                return Compared(compare, Field(table, compare.Field));
            default:
                throw SoqlScanner.Malformed("a condition was expected");
        }
    }

    private static Func<object, bool> Compared(SoqlCondition.Compare compare, ObjectField field)
    {
        if (!field.Filters)
        {
            throw new SoqlException("INVALID_FIELD", $"field '{field.Name}' can not be filtered in a query call");
        }

        var wanted = compare.Values[0];
        var pattern = compare.Operator is "LIKE" ? Like(wanted as string ?? "") : null;
        return compare.Operator switch
        {
            "=" => row => Same(field.Read(row), wanted),
            "!=" => row => !Same(field.Read(row), wanted),
            "IN" => row => compare.Values.Any(value => Same(field.Read(row), value)),
            "NOT IN" => row => !compare.Values.Any(value => Same(field.Read(row), value)),
            "LIKE" => row => pattern!.IsMatch(Text(field.Read(row))),
            "<" => row => Order(field.Read(row), wanted) is < 0,
            "<=" => row => Order(field.Read(row), wanted) is <= 0,
            ">" => row => Order(field.Read(row), wanted) is > 0,
            _ => row => Order(field.Read(row), wanted) is >= 0,
        };
    }

    private static Regex Like(string pattern) =>
        new($"^{string.Concat(pattern.Select(one => one switch { '%' => ".*", '_' => ".", _ => Regex.Escape(one.ToString()) }))}$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, Patience);

    // Text is compared without case, and an id of 15 characters means the same record as that of 18.
    private static bool Same(object? value, object? wanted) => (value, wanted) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string { Length: 18 } id, string { Length: 15 } shorter) => id.StartsWith(shorter, StringComparison.Ordinal) || id.Equals(shorter, StringComparison.OrdinalIgnoreCase),
        _ => Order(value, wanted) is 0,
    };

    private static int? Order(object? value, object? wanted) =>
        value is null || wanted is null || value.GetType() != wanted.GetType() ? null : ValueOrder.Instance.Compare(value, wanted);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private sealed class ValueOrder : IComparer<object?>
    {
        public static ValueOrder Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
            (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
            (double one, double other) => one.CompareTo(other),
            (bool one, bool other) => one.CompareTo(other),
            _ => 0,
        };
    }
}

/// <summary>The rows of an answer, in the order of its columns. With a count and no rows for COUNT().</summary>
internal sealed record QueryResult(string Type, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, int? Count);
