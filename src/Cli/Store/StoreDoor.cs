using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>Goes to the store where this program has one, else to the program that has.</summary>
internal static class StoreDoor
{
    public static async Task<int> Through(Terminal terminal, Func<ILogStore, int> use, CancellationToken stop)
    {
        if (terminal.Store is { } store)
        {
            return await Task.FromResult(use(store));
        }

        if (await terminal.HandOver(stop) is { } code)
        {
            return code;
        }

        return Refuse(terminal, OptionalProgram.Missing);
    }

    /// <summary>Says why not.</summary>
    public static int Refuse(Terminal terminal, string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth history: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }

    /// <summary>The reason in a refusal.</summary>
    public static string Why<T>(Reading<T> reading) => ((Reading<T>.Rejected)reading).Why;
}
