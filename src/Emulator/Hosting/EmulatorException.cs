namespace SfOAuth.Emulation;

/// <summary>The emulator cannot start, and the message says why in a sentence for people.</summary>
public sealed class EmulatorException : Exception
{
    public EmulatorException()
    {
    }

    public EmulatorException(string message)
        : base(message)
    {
    }

    public EmulatorException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
