using System.Text;
using System.Text.Json;

namespace SfOAuth.Logs;

/// <summary>
/// Rows out of JSON: one object a line, an array, or the answer of a query with its records inside. What cannot be
/// read costs the rest of its line.
/// </summary>
public sealed class JsonRecords : IRecords
{
    private const int LongestValue = 64 << 20;

    private readonly Stream stream;
    private readonly Troubles troubles;
    private readonly JsonSlots slots = new();
    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int end;
    private bool atEnd;
    private JsonReaderState state = Fresh();
    private long consumed;
    private long line = 1;
    private bool isReady;

    public JsonRecords(Stream stream, Troubles troubles) => (this.stream, this.troubles) = (stream, troubles);

    public int Count => ColumnNames.Fields;

    public long Line { get; private set; } = 1;

    public long Offset { get; private set; }

    public ReadOnlySpan<byte> Raw => slots.Raw;

    public ReadOnlySpan<byte> this[int column] => slots[column];

    public bool Read()
    {
        if (isReady)
        {
            slots.Clear();
            isReady = false;
        }

        while (!isReady)
        {
            var moved = Step();
            if (isReady)
            {
                return true;
            }

            if (!moved && !More())
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Reads tokens until a row is complete or the buffer is used up.</summary>
    private bool Step()
    {
        if (atEnd && buffer.AsSpan(start, end - start).Trim(" \t\r\n\0"u8).IsEmpty)
        {
            return false;
        }

        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), atEnd, state);
        try
        {
            while (!isReady && reader.Read())
            {
                Take(ref reader);
            }
        }
        catch (JsonException)
        {
            return Recover((int)reader.BytesConsumed);
        }

        var used = (int)reader.BytesConsumed;
        state = reader.CurrentState;
        Pass(used);
        return used > 0 && isReady;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                if (slots.Begin())
                {
                    Offset = consumed + reader.TokenStartIndex;
                    Line = line + buffer.AsSpan(start, (int)reader.TokenStartIndex).Count((byte)'\n');
                }

                break;
            case JsonTokenType.StartArray:
                slots.BeginArray();
                break;
            case JsonTokenType.EndArray:
                slots.EndArray();
                break;
            case JsonTokenType.PropertyName:
                slots.Name(reader.HasValueSequence ? default : reader.ValueSpan);
                break;
            case JsonTokenType.EndObject:
                isReady = slots.End();
                break;
            default:
                slots.Value(ref reader);
                break;
        }
    }

    /// <summary>Leaves out the rest of a line that is no JSON.</summary>
    private bool Recover(int used)
    {
        troubles.Add("JSON that breaks off or is damaged, left out", line + buffer.AsSpan(start, used).Count((byte)'\n'));
        var rest = buffer.AsSpan(start + used, end - start - used).IndexOf((byte)'\n');
        slots.Reset();
        state = Fresh();
        Pass(rest < 0 ? end - start : used + rest + 1);
        return rest >= 0;
    }

    private void Pass(int used)
    {
        line += buffer.AsSpan(start, used).Count((byte)'\n');
        consumed += used;
        start += used;
    }

    private bool More()
    {
        if (atEnd)
        {
            return false;
        }

        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= LongestValue)
            {
                troubles.Add("a value longer than 64 MB, left out", line);
                (start, end) = (0, 0);
                slots.Reset();
                state = Fresh();
            }
            else
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        var read = stream.Read(buffer.AsSpan(end));
        end += read;
        atEnd = read == 0;
        return true;
    }

    private static JsonReaderState Fresh() => new(new() { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
}
