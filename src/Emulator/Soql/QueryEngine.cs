using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SfOAuth.Emulation;

/// <summary>Answers a query from the org's tables.</summary>
internal sealed class QueryEngine(ObjectTables tables, Caller caller, bool isTooling = false)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public QueryResult Run(string text) => Run(SoqlParser.Parse(text, caller.Store.Clock.Now));

    private QueryResult Run(SoqlQuery query)
    {
        var table = tables.Find(query.From, isTooling) ?? throw new SoqlException("INVALID_TYPE", $"sObject type '{query.From}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name.");
        var keep = query.Where is { } where ? Filter(where, table) : null;
        var rows = table.Rows(caller).Where(row => keep is null || keep(row));
        if (query.IsCountOnly)
        {
            return new(table, [], [], rows.Count());
        }

        if (!query.GroupBy.IsEmpty || query.Fields.Any(field => field.Function is not null))
        {
            return Grouped(query, table, rows);
        }

        var fields = query.Fields.SelectMany(field => Expand(field, table)).ToImmutableArray();
        rows = Sorted(query, table, rows).Skip(query.Offset).Take(query.Limit ?? int.MaxValue);
        return new(table, [.. fields.Select(field => new QueryColumn(field.Name, field.Kind))], [.. rows.Select(row => fields.Select(field => field.Read(caller, row)).ToImmutableArray())], null);
    }

    private QueryResult Grouped(SoqlQuery query, IObjectTable table, IEnumerable<object> rows)
    {
        var keys = query.GroupBy.Select(name => Field(table, name)).ToList();
        var unnamed = 0;
        var columns = query.Fields.Select(field => new QueryColumn(
            field.Alias ?? (field.Function is null ? field.Path : $"expr{unnamed++}"),
            field.Function is "COUNT" or "COUNT_DISTINCT" ? FieldKind.Number : Field(table, field.Path).Kind)
        { Function = field.Function, Path = field.Path }).ToImmutableArray();
        var groups = rows.GroupBy(row => string.Join('\u0001', keys.Select(key => Text(key.Read(caller, row)))), StringComparer.Ordinal).Take(query.Limit ?? int.MaxValue);
        var results = groups.Select(group => columns.Select(column => Value(column, table, group)).ToImmutableArray()).ToImmutableArray();
        return new(table, columns, keys.Count == 0 && results.IsEmpty ? [[.. columns.Select(column => column.Function is "COUNT" or "COUNT_DISTINCT" ? (object?)0d : null)]] : results, null) { IsAggregate = true };
    }

    private object? Value(QueryColumn column, IObjectTable table, IEnumerable<object> group)
    {
        if (column is { Function: "COUNT", Path: "" })
        {
            return (double)group.Count();
        }

        var field = Field(table, column.Path);
        var values = group.Select(row => field.Read(caller, row));
        return column.Function switch
        {
            "COUNT" => (double)values.Count(value => value is not null),
            "COUNT_DISTINCT" => (double)values.Where(value => value is not null).Distinct().Count(),
            "MIN" => values.Where(value => value is not null).Min(ValueOrder.Instance),
            "MAX" => values.Max(ValueOrder.Instance),
            _ => values.First(),
        };
    }

    private IEnumerable<object> Sorted(SoqlQuery query, IObjectTable table, IEnumerable<object> rows)
    {
        IOrderedEnumerable<object>? sorted = null;
        foreach (var (name, isDown) in query.OrderBy)
        {
            var field = Field(table, name);
            object? Key(object row) => field.Read(caller, row);
            sorted = (sorted, isDown) switch
            {
                (null, true) => rows.OrderByDescending(Key, ValueOrder.Instance),
                (null, false) => rows.OrderBy(Key, ValueOrder.Instance),
                ({ } so, true) => so.ThenByDescending(Key, ValueOrder.Instance),
                ({ } so, false) => so.ThenBy(Key, ValueOrder.Instance),
            };
        }

        return sorted ?? rows;
    }

    private static IEnumerable<ObjectField> Expand(SoqlField field, IObjectTable table) =>
        field.Path.StartsWith("FIELDS(", StringComparison.Ordinal) ? table.Fields.Where(one => !one.IsPath) : [Field(table, field.Path)];

    private static ObjectField Field(IObjectTable table, string name)
    {
        var plain = name.StartsWith(table.Name + ".", StringComparison.OrdinalIgnoreCase) && table.Find(name) is null ? name[(table.Name.Length + 1)..] : name;
        return table.Find(plain)
            ?? throw new SoqlException("INVALID_FIELD", $"No such column '{name}' on entity '{table.Name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.");
    }

    private Func<object, bool> Filter(SoqlCondition condition, IObjectTable table)
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
            case SoqlCondition.Within(var name, var isNot, var query):
                var found = Run(query).Rows.Select(row => row[0]).ToList();
                return Compared(new(name, isNot ? "NOT IN" : "IN", [.. found]), Filterable(table, name));
            case SoqlCondition.Compare compare:
                return Compared(compare, Filterable(table, compare.Field));
            default:
                throw SoqlScanner.Malformed("a condition was expected");
        }
    }

    private static ObjectField Filterable(IObjectTable table, string name) =>
        Field(table, name) is { Filters: true } field ? field : throw new SoqlException("INVALID_FIELD", $"field '{name}' can not be filtered in a query call");

    private Func<object, bool> Compared(SoqlCondition.Compare compare, ObjectField field)
    {
        object? Read(object row) => field.Read(caller, row);
        var wanted = compare.Values.FirstOrDefault();
        if (wanted is SoqlWord.Span days)
        {
            return row => Read(row) is DateTimeOffset time && days.Holds(compare.Operator, time);
        }

        var pattern = compare.Operator is "LIKE" ? Like(wanted as string ?? "") : null;
        return compare.Operator switch
        {
            "=" => row => Same(Read(row), wanted),
            "!=" => row => !Same(Read(row), wanted),
            "IN" => row => compare.Values.Any(value => Same(Read(row), value)),
            "NOT IN" => row => !compare.Values.Any(value => Same(Read(row), value)),
            "LIKE" => row => pattern!.IsMatch(Text(Read(row))),
            "<" => row => Order(Read(row), wanted) is < 0,
            "<=" => row => Order(Read(row), wanted) is <= 0,
            ">" => row => Order(Read(row), wanted) is > 0,
            _ => row => Order(Read(row), wanted) is >= 0,
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
