namespace SfOAuth.Logs;

/// <summary>Which column of a table holds which field.</summary>
public sealed class ColumnMap
{
    private readonly int[] columns = new int[ColumnNames.Fields];
    private readonly int[] ranks = new int[ColumnNames.Fields];

    public ColumnMap()
    {
        Array.Fill(columns, -1);
        Array.Fill(ranks, int.MaxValue);
    }

    /// <summary>The column of a field; −1 where there is none.</summary>
    public int this[Field field] => columns[(int)field];

    /// <summary>The field has a column.</summary>
    public bool Has(Field field) => columns[(int)field] >= 0;

    /// <summary>The columns under their names.</summary>
    public static ColumnMap Of(IReadOnlyList<string> header)
    {
        var map = new ColumnMap();
        for (var column = 0; column < header.Count; column++)
        {
            if (ColumnNames.Find(header[column]) is var (field, rank))
            {
                map.Set(field, column, rank);
            }
        }

        return map;
    }

    /// <summary>Every field in a column of its own number, as records without a table have them.</summary>
    public static ColumnMap Each()
    {
        var map = new ColumnMap();
        for (var field = 0; field < map.columns.Length; field++)
        {
            map.columns[field] = field;
        }

        return map;
    }

    internal void Set(Field field, int column, int rank = 0)
    {
        if (rank < ranks[(int)field])
        {
            (columns[(int)field], ranks[(int)field]) = (column, rank);
        }
    }
}
