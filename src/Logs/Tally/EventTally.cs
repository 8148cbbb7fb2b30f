namespace SfOAuth.Logs;

/// <summary>Counts rows that are no logins by up to four of their fields.</summary>
public sealed class EventTally(params Field[] fields)
{
    private readonly ByteTable[] tables = [.. fields.Select(_ => new ByteTable())];
    private readonly KeyTable keys = new();
    private readonly Paged<Seen> seen = new();

    /// <summary>Distinct combinations.</summary>
    public int Count => keys.Count;

    public Seen this[int id] => seen[id];

    public void Take(LogRow row, int file)
    {
        var id = keys.Id(Id(row, 0), Id(row, 1), Id(row, 2), Id(row, 3));
        seen.Ensure(keys.Count);
        seen[id].Add(row.Milliseconds, new Place(file, (int)Math.Min(row.Line, int.MaxValue)));
    }

    /// <summary>A field of a combination as it may be shown.</summary>
    public string Show(int id, int field) => tables[field].Show(Part(id, field));

    /// <summary>The number of a field's value, for comparing.</summary>
    public int Part(int id, int field) => keys[id] is var (a, b, c, d) ? field switch { 0 => a, 1 => b, 2 => c, _ => d } : 0;

    private int Id(LogRow row, int at) =>
        at >= fields.Length ? 0
        : tables[at].Id(fields[at] is Field.Username && row[Field.Username].IsEmpty ? row[Field.UserId] : row[fields[at]]);
}
