namespace SfOAuth.Logs;

/// <summary>Records one after the other, whatever the notation. Values are UTF-8 and live until the next record.</summary>
public interface IRecords : IDisposable
{
    /// <summary>Fields of the present record.</summary>
    int Count { get; }

    /// <summary>The line of the input in which the present record begins, from 1.</summary>
    long Line { get; }

    /// <summary>Characters or bytes of the input before the present record.</summary>
    long Offset { get; }

    /// <summary>A value without its quotes; empty where the record is shorter.</summary>
    ReadOnlySpan<byte> this[int column] { get; }

    /// <summary>The present record as it stands in the input, secrets and all.</summary>
    ReadOnlySpan<byte> Raw { get; }

    /// <summary>Goes to the next record.</summary>
    bool Read();
}
