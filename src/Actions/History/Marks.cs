namespace SfOAuth.Actions;

/// <summary>Tells distinct numbers apart, again and again, without a set for each time.</summary>
/// <param name="size">One more than the largest number.</param>
internal sealed class Marks(int size)
{
    private readonly int[] marks = new int[size];
    private int round = 1;
    private int count;

    /// <summary>True for a number that has not come since the last <see cref="Take"/>.</summary>
    public bool Add(int number)
    {
        var isNew = marks[number] != round;
        marks[number] = round;
        count += isNew ? 1 : 0;
        return isNew;
    }

    /// <summary>How many there were; the next ones count anew.</summary>
    public int Take()
    {
        var taken = count;
        (count, round) = (0, round + 1);
        return taken;
    }
}
