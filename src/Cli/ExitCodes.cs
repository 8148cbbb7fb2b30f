namespace SfOAuth.Cli;

/// <summary>What the process says by its number; scripts rely on it.</summary>
public static class ExitCodes
{
    /// <summary>An answer was given, also "this is not OAuth".</summary>
    public const int Answered = 0;

    /// <summary>The fault is ours.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or an input that cannot be read.</summary>
    public const int Misused = 2;

    /// <summary>Nothing explains it, or the word is not known.</summary>
    public const int Unexplained = 3;

    /// <summary>A review found what <c>--fail-on</c> names.</summary>
    public const int Found = 4;

    /// <summary>A probe was refused, and the diagnosis says why.</summary>
    public const int Refused = 4;

    /// <summary>A change was made, and the login is refused all the same.</summary>
    public const int NotFixed = 4;

    /// <summary>Whether a change helped is not visible yet.</summary>
    public const int NotVisible = 5;

    /// <summary>Interrupted with Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
