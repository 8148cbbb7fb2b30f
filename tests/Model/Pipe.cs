namespace SfOAuth.Tests;

internal static class Pipe
{
    /// <summary>Reads left to right what would otherwise read inside out.</summary>
    public static TOut Then<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);
}
