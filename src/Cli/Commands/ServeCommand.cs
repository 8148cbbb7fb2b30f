using System.CommandLine;
using System.Net.Sockets;
using SfOAuth.Web;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth serve</c>: the same as pages in a browser, on this machine alone.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan Entering = TimeSpan.FromMinutes(5);

    public static Command Make(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "Port on loopback (default: a free one)", HelpName = "N", DefaultValueFactory = _ => 0 };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Open no browser; print the address alone" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !(int.TryParse(given, out var number) && number is >= 0 and <= 65535))
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        var command = new Command("serve", "Open a web page on this machine: paste or drop what you have, and see the answer; timeline, gates, catalogue, audit") { port, noBrowser };
        command.SetAction((line, stop) => RunAsync(terminal, line.GetValue(port), line.GetValue(noBrowser), stop));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, int port, bool isSilent, CancellationToken stop)
    {
        var setup = new WebSetup { Port = port, Version = typeof(ServeCommand).Assembly.GetName().Version?.ToString(3) ?? "", Clock = terminal.Clock };
        try
        {
            await using var face = await WebFace.StartAsync(setup, stop);
            terminal.Out.Write($"sfoauth serve: open this address; the token in it lets you in, and nobody else:\n  {face.First}\nNothing is stored and nothing leaves this machine. Ctrl-C stops it.\n");
            terminal.Out.Flush();
            using var page = isSilent ? null : FirstPage.Open(face.First, terminal);
            await Task.WhenAny(page is null ? Task.Delay(Timeout.Infinite, stop) : Task.WhenAny(face.Entered, Task.Delay(Entering, stop)));
            page?.Dispose();
            await Task.WhenAny(Task.Delay(Timeout.Infinite, stop));
            return ExitCodes.Answered;
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            terminal.Error.Write($"sfoauth serve: port {port} cannot be had: it is in use, or not mine to open. Without --port I take a free one.\n");
            return ExitCodes.Misused;
        }
    }
}
