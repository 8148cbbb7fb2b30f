using System.Collections.Immutable;
using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>Reads SOQL: SELECT, FROM, WHERE, GROUP BY, ORDER BY, LIMIT, OFFSET. What it does not know it refuses as malformed, never as empty.</summary>
internal sealed class SoqlParser
{
    private const int DeepestNesting = 50;
    private static readonly string[] Functions = ["COUNT", "COUNT_DISTINCT", "MIN", "MAX"];
    private readonly SoqlScanner words;
    private readonly DateTimeOffset now;
    private int depth;

    private SoqlParser(string text, DateTimeOffset now)
    {
        words = new(text);
        this.now = now;
    }

    public static SoqlQuery Parse(string text, DateTimeOffset now) => new SoqlParser(text, now).Query();

    private SoqlQuery Query()
    {
        var query = Select();
        return words.IsAtEnd ? query : throw SoqlScanner.Malformed($"unexpected token: '{words.Peek!.Text}'");
    }

    private SoqlQuery Select()
    {
        words.Expect("SELECT");
        var fields = Fields();
        words.Expect("FROM");
        return new SoqlQuery(words.Take().Text, [.. fields])
        {
            Where = words.TryTake("WHERE") ? Either() : null,
            GroupBy = words.TryTake("GROUP") ? Grouping() : [],
            OrderBy = words.TryTake("ORDER") ? Order() : [],
            Limit = words.TryTake("LIMIT") ? Number() : null,
            Offset = words.TryTake("OFFSET") ? Number() : 0,
            IsCountOnly = fields is [{ Function: "COUNT", Path: "" }],
        };
    }

    private List<SoqlField> Fields()
    {
        var fields = new List<SoqlField>();
        do
        {
            var name = words.Take().Text;
            var function = Functions.Contains(name.ToUpperInvariant()) && words.TryTake("(") ? name.ToUpperInvariant() : null;
            if (function is not null)
            {
                name = words.TryTake(")") ? "" : Closed(words.Take().Text);
            }
            else if (name.Equals("FIELDS", StringComparison.OrdinalIgnoreCase) && words.TryTake("("))
            {
                name = $"FIELDS({Closed(words.Take().Text)})";
            }

            var alias = words.Peek is { Text: not ("," or "(") } next && !next.Text.Equals("FROM", StringComparison.OrdinalIgnoreCase) ? words.Take().Text : null;
            fields.Add(function is null or "COUNT" || name.Length > 0 ? new(name, function, alias) : throw SoqlScanner.Malformed($"{function} takes a field"));
        }
        while (words.TryTake(","));
        return fields;
    }

    private string Closed(string name)
    {
        words.Expect(")");
        return name;
    }

    private SoqlCondition Either()
    {
        var left = Both();
        while (words.TryTake("OR"))
        {
            left = new SoqlCondition.Or(left, Both());
        }

        return left;
    }

    private SoqlCondition Both()
    {
        var left = One();
        while (words.TryTake("AND"))
        {
            left = new SoqlCondition.And(left, One());
        }

        return left;
    }

    private SoqlCondition One()
    {
        if (++depth > DeepestNesting)
        {
            throw SoqlScanner.Malformed("the conditions are nested too deeply");
        }

        try
        {
            if (words.TryTake("NOT"))
            {
                return new SoqlCondition.Not(One());
            }

            if (words.TryTake("("))
            {
                var inner = Either();
                words.Expect(")");
                return inner;
            }

            return Comparison();
        }
        finally
        {
            depth--;
        }
    }

    private SoqlCondition Comparison()
    {
        var field = words.Take().Text;
        if (words.TryTake("NOT"))
        {
            words.Expect("IN");
            return Among(field, "NOT IN");
        }

        var sign = words.Take().Text.ToUpperInvariant();
        return sign switch
        {
            "IN" => Among(field, sign),
            "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=" or "LIKE" => new SoqlCondition.Compare(field, sign is "<>" ? "!=" : sign, [words.Take().Value(now)]),
            _ => throw SoqlScanner.Malformed($"unexpected token: '{sign}'"),
        };
    }

    private SoqlCondition Among(string field, string sign)
    {
        words.Expect("(");
        if (words.Peek is not { IsText: false } first || !first.Text.Equals("SELECT", StringComparison.OrdinalIgnoreCase))
        {
            return new SoqlCondition.Compare(field, sign, List());
        }

        var within = Select();
        words.Expect(")");
        return within.Fields is [{ Function: null }] ? new SoqlCondition.Within(field, sign is "NOT IN", within) : throw SoqlScanner.Malformed("the inner query selects one field");
    }

    private ImmutableArray<object?> List()
    {
        var values = ImmutableArray.CreateBuilder<object?>();
        do
        {
            values.Add(words.Take().Value(now));
        }
        while (words.TryTake(","));
        words.Expect(")");
        return values.ToImmutable();
    }

    private ImmutableArray<string> Grouping()
    {
        words.Expect("BY");
        var fields = ImmutableArray.CreateBuilder<string>();
        do
        {
            fields.Add(words.Take().Text);
        }
        while (words.TryTake(","));
        return fields.ToImmutable();
    }

    private ImmutableArray<(string Field, bool Descending)> Order()
    {
        words.Expect("BY");
        var fields = ImmutableArray.CreateBuilder<(string, bool)>();
        do
        {
            var field = words.Take().Text;
            var isDown = words.TryTake("DESC");
            _ = !isDown && words.TryTake("ASC");
            if (words.TryTake("NULLS") && !words.TryTake("FIRST"))
            {
                words.Expect("LAST");
            }

            fields.Add((field, isDown));
        }
        while (words.TryTake(","));
        return fields.ToImmutable();
    }

    private int Number() =>
        int.TryParse(words.Take().Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw SoqlScanner.Malformed("a number was expected");
}
