using System.Text;

namespace SfOAuth.Cli;

/// <summary>Asks a person on the terminal.</summary>
internal static class Prompt
{
    /// <summary>True where the person types yes; Enter alone is a no.</summary>
    public static bool Yes(string question)
    {
        Console.Error.Write($"{question} Type yes to go on: ");
        return Console.In.ReadLine()?.Trim() is "yes" or "y";
    }

    /// <summary>Reads a line without showing it; null when the person gave none.</summary>
    public static string? Secret(string what)
    {
        Console.Error.Write($"{what} (it does not appear): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key is not ConsoleKey.Enter)
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.Length == 0 ? null : typed.ToString();
    }
}
