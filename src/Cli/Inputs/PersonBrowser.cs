using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary>The person's own browser, with a listener for the callback; or the address pasted by hand.</summary>
/// <param name="isManual">No browser is opened and nothing listens.</param>
internal sealed class PersonBrowser(Terminal terminal, bool isManual, TimeSpan patience) : IBrowser
{
    private StreamReader? typed;

    public async Task<BrowserEnd> VisitAsync(Uri authorize, Uri callback, CancellationToken stop)
    {
        LoopbackListener? listener = null;
        try
        {
            listener = isManual || !LoopbackListener.Fits(callback) ? null : LoopbackListener.Open(callback);
        }
        catch (SocketException)
        {
            Tell($"Port {callback.Port} of the callback is taken, so I cannot listen there. Paste the address by hand, or free the port.");
        }

        using (listener)
        {
            Lead(authorize, listener is not null);
            return await AwaitAsync(listener, stop);
        }
    }

    public Task ShowCodeAsync(Uri address, string userCode, CancellationToken stop)
    {
        Tell($"Open {Printable.Of(address.AbsoluteUri, 400)} in a browser and type in the code {Printable.Of(userCode, 20)}. I ask every few seconds whether it was approved.");
        return Task.CompletedTask;
    }

    private void Lead(Uri authorize, bool isListening)
    {
        var isOpened = !isManual && Open(authorize);
        Tell(isOpened ? "Log in and approve in the browser that just opened. If none did, open this address:" : "Open this address in a browser, log in and approve:");
        Tell("  " + authorize.AbsoluteUri);
        Tell(isListening
            ? "If the browser ends on an error page instead of coming back, paste the address of that page here."
            : "Then paste the address at which the browser ended, whatever the page shows:");
    }

    private async Task<BrowserEnd> AwaitAsync(LoopbackListener? listener, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(patience);
        var ways = new List<Task<Uri?>>();
        if (listener is not null)
        {
            ways.Add(Heard(listener, end.Token));
        }

        if (!terminal.HasInput || listener is null)
        {
            ways.Add(Task.Run(() => Pasted(end.Token), end.Token));
        }

        try
        {
            while (ways.Count > 0)
            {
                var first = await Task.WhenAny(ways).WaitAsync(end.Token);
                if (await first is { } address)
                {
                    return new(address);
                }

                ways.Remove(first);
            }

            return new(null, "no callback: the input ended before an address came");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, $"no callback within {patience.TotalMinutes:0.#} minutes: the browser did not come back");
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private static async Task<Uri?> Heard(LoopbackListener listener, CancellationToken stop) => await listener.HearAsync(stop);

    /// <summary>Lines until one is an address; null at the end of the input.</summary>
    private async Task<Uri?> Pasted(CancellationToken stop)
    {
        typed ??= new(terminal.In(), Encoding.UTF8);
        while (await typed.ReadLineAsync(stop) is { } line)
        {
            if (Uri.TryCreate(line.Trim().Trim('"', '\'', '<', '>'), UriKind.Absolute, out var address) && address.Scheme.Length > 1)
            {
                return address;
            }

            if (line.Trim().Length > 0)
            {
                Tell("That is no address. Copy the whole of the browser's address line.");
            }
        }

        return null;
    }

    /// <summary>Asks the system to open an address in the person's browser; false where it cannot.</summary>
    internal static bool Open(Uri address)
    {
        var (program, arguments) = OperatingSystem.IsWindows() ? ("rundll32", new[] { "url.dll,FileProtocolHandler", address.AbsoluteUri })
            : OperatingSystem.IsMacOS() ? ("open", [address.AbsoluteUri])
            : ("xdg-open", [address.AbsoluteUri]);
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            return opened is not null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private void Tell(string words)
    {
        terminal.Error.Write(words + "\n");
        terminal.Error.Flush();
    }
}
