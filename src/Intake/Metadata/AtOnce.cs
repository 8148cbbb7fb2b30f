using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Does the same to many things on all processors, and keeps their order.</summary>
public static class AtOnce
{
    // PLINQ would do it in a word, but it does not compile ahead of time.
    public static TOut[] Map<TIn, TOut>(ImmutableArray<TIn> all, Func<TIn, TOut> one)
    {
        var done = new TOut[all.Length];
        Parallel.For(0, done.Length, at => done[at] = one(all[at]));
        return done;
    }
}
