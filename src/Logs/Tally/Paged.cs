namespace SfOAuth.Logs;

/// <summary>A list that grows page by page, so that growing copies nothing and wastes little.</summary>
internal sealed class Paged<T>
{
    private const int Bits = 13;
    private const int Mask = (1 << Bits) - 1;
    private T[][] pages = new T[16][];
    private int pageCount;

    public ref T this[int index] => ref pages[index >> Bits][index & Mask];

    /// <summary>Makes room for so many.</summary>
    public void Ensure(int count)
    {
        while (pageCount << Bits < count)
        {
            if (pageCount == pages.Length)
            {
                Array.Resize(ref pages, pageCount * 2);
            }

            pages[pageCount++] = new T[1 << Bits];
        }
    }
}
