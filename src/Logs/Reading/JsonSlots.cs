using System.Text;
using System.Text.Json;

namespace SfOAuth.Logs;

/// <summary>Collects the fields of one JSON object while it is read, those of the objects inside it among them (<c>User.Username</c>).</summary>
internal sealed class JsonSlots
{
    private readonly byte[][] values = new byte[ColumnNames.Fields][];
    private readonly int[] lengths = new int[ColumnNames.Fields];
    private readonly int[] ranks = new int[ColumnNames.Fields];
    private readonly Dictionary<string, (Field Field, int Rank)?> known = new(StringComparer.Ordinal);
    private readonly Stack<(bool IsArray, string Prefix)> around = new();
    private readonly StringBuilder raw = new();
    private string prefix = "";
    private string name = "";
    private int depth;

    public JsonSlots()
    {
        for (var field = 0; field < values.Length; field++)
        {
            values[field] = new byte[64];
        }

        Clear();
    }

    /// <summary>The fields that were read, as an object again.</summary>
    public ReadOnlySpan<byte> Raw => Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, values.Length).Where(slot => lengths[slot] > 0 && !IsMark(slot)).Select(slot => $"\"{(Field)slot}\":\"{Encoding.UTF8.GetString(this[slot])}\"")) + "}");

    public ReadOnlySpan<byte> this[int slot] => values[slot].AsSpan(0, lengths[slot]);

    /// <returns>True when a new row may begin here.</returns>
    public bool Begin()
    {
        var isRow = around.Count == 0 || around.Peek().IsArray;
        around.Push((false, prefix));
        if (isRow)
        {
            Clear();
            (prefix, depth) = ("", around.Count);
        }
        else
        {
            prefix = name + ".";
        }

        return isRow;
    }

    /// <returns>True when the object is a row: it has a time and something else that rows have.</returns>
    public bool End()
    {
        var isRow = around.Count == depth;
        prefix = around.Count > 0 ? around.Pop().Prefix : "";
        return isRow && lengths[(int)Field.Time] > 0 && (lengths[(int)Field.Status] > 0 || lengths[(int)Field.EventType] > 0);
    }

    public void BeginArray() => around.Push((true, prefix));

    public void EndArray() => prefix = around.Count > 0 ? around.Pop().Prefix : "";

    public void Name(ReadOnlySpan<byte> property) => name = property.Length < 60 ? Encoding.UTF8.GetString(property) : "";

    public void Value(ref Utf8JsonReader reader)
    {
        if (Find() is not var (field, rank) || rank >= ranks[(int)field] || reader.TokenType is JsonTokenType.Null || (around.Count > 0 && around.Peek().IsArray))
        {
            return;
        }

        ref var value = ref values[(int)field];
        var length = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (value.Length < length)
        {
            value = new byte[length];
        }

        var written = reader.TokenType is JsonTokenType.String ? Copy(ref reader, value) : Plain(ref reader, value);
        if (written > 0)
        {
            (lengths[(int)field], ranks[(int)field]) = (written, rank);
            Mark(field);
        }
    }

    public void Reset()
    {
        around.Clear();
        (prefix, name, depth) = ("", "", 0);
        Clear();
    }

    public void Clear()
    {
        Array.Clear(lengths);
        Array.Fill(ranks, int.MaxValue);
    }

    private static int Copy(ref Utf8JsonReader reader, byte[] value)
    {
        try
        {
            return reader.CopyString(value);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: nothing that a field of ours can hold.
            return 0;
        }
    }

    private static int Plain(ref Utf8JsonReader reader, byte[] value)
    {
        reader.ValueSpan.CopyTo(value);
        return reader.ValueSpan.Length;
    }

    private (Field Field, int Rank)? Find()
    {
        var full = prefix.Length == 0 ? name : prefix + name;
        if (!known.TryGetValue(full, out var found))
        {
            found = prefix.Length == 0 || prefix is "User." ? ColumnNames.Find(full) : null;
            if (known.Count < 4_096)
            {
                known.Add(full, found);
            }
        }

        return found;
    }

    // Exports name no event type, but the name of their time or of their status does.
    private void Mark(Field field)
    {
        var mark = name switch { "LoginTime" => Kinds.LoginHistory, "EventDate" => Kinds.LoginEvent, "ErrorCode" => Kinds.IdpEvent, _ => null };
        if (field is Field.Time or Field.Status && lengths[(int)Field.EventType] == 0 && mark is not null)
        {
            mark.CopyTo(values[(int)Field.EventType], 0);
            lengths[(int)Field.EventType] = mark.Length;
        }
    }

    private bool IsMark(int field) => field == (int)Field.EventType && (this[field].SequenceEqual(Kinds.LoginHistory) || this[field].SequenceEqual(Kinds.LoginEvent) || this[field].SequenceEqual(Kinds.IdpEvent));
}
