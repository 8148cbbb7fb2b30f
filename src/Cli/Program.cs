namespace SfOAuth.Cli;

/// <summary>The command line.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => MainAsync(args, Terminal.Real());

    /// <summary>Runs one command line and ends with the process: Ctrl-C is heard.</summary>
    public static async Task<int> MainAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        using var interrupt = new Interrupt();
        return await interrupt.Guard(RunAsync(args, terminal, interrupt.Token));
    }

    /// <summary>Runs one command line. Every outcome is an exit code, also our own failure.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken stop = default)
    {
        // Away from the caller's thread, which must stay free to hear an interrupt while standard input is silent.
        await Task.Yield();
        try
        {
            return await CommandLine.RunAsync(args, terminal, stop);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException) when (IsGone(terminal.Out))
        {
            // Whoever read our output has heard enough: sfoauth … | head.
            return ExitCodes.Answered;
        }
        catch (Exception fault)
        {
            // The message of an exception may quote an input, and with it a secret: only its kind is told.
            await terminal.Error.WriteLineAsync($"sfoauth: this is a fault of sfoauth itself ({fault.GetType().Name}), not of your login. Please report it with the command you ran, without secrets.");
            return ExitCodes.Failed;
        }
        finally
        {
            Flush(terminal.Out);
            Flush(terminal.Error);
        }
    }

    private static bool IsGone(TextWriter output) => !Flush(output);

    private static bool Flush(TextWriter output)
    {
        try
        {
            output.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
