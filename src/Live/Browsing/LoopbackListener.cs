using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SfOAuth.Live;

/// <summary>Hears one call on the loopback callback of an app.</summary>
public sealed class LoopbackListener : IDisposable
{
    private const int LongestRequest = 16 * 1024;

    // The answer of the user-agent flow is behind the #, which a browser keeps to itself: this page sends it along.
    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>sfoauth probe</title><p>sfoauth has the answer. You can close this page.</p>
        <script>if(location.hash.length>1&&location.search.indexOf("sfoauth_fragment")<0)location.replace(location.pathname+"?sfoauth_fragment=1&"+location.hash.slice(1));else history.replaceState(null,"",location.pathname)</script>
        """;

    private readonly TcpListener listener;
    private readonly Uri callback;

    private LoopbackListener(TcpListener listener, Uri callback) => (this.listener, this.callback) = (listener, callback);

    /// <summary>True when the callback leads to this machine.</summary>
    public static bool Fits(Uri callback) => callback is { Scheme: "http", IsLoopback: true };

    /// <summary>Listens at the port of the callback. Throws <see cref="SocketException"/> where that is taken.</summary>
    public static LoopbackListener Open(Uri callback)
    {
        var opened = new TcpListener(callback.Host is "[::1]" ? IPAddress.IPv6Loopback : IPAddress.Loopback, callback.Port);
        opened.Start();
        return new(opened, callback);
    }

    /// <summary>The address that was called, with its query.</summary>
    public async Task<Uri> HearAsync(CancellationToken stop)
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(stop);
            await using var stream = client.GetStream();
            var target = await TargetAsync(stream, stop);
            var isOurs = target is not null && target.Split('?')[0] == callback.AbsolutePath;
            await ReplyAsync(stream, isOurs ? "200 OK" : "404 Not Found", isOurs ? Page : "", stop);
            if (isOurs && target!.Contains('?', StringComparison.Ordinal) && Uri.TryCreate(callback, target.Replace("?sfoauth_fragment=1&", "#", StringComparison.Ordinal), out var called))
            {
                return called;
            }
        }
    }

    public void Dispose() => listener.Dispose();

    /// <summary>The target of the request line; null for what is no HTTP.</summary>
    private static async Task<string?> TargetAsync(NetworkStream stream, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        var buffer = new byte[LongestRequest];
        var length = 0;
        try
        {
            while (length < buffer.Length && buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0 && await stream.ReadAsync(buffer.AsMemory(length), patience.Token) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (Exception fault) when (fault is IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }

        return Encoding.ASCII.GetString(buffer, 0, length).Split('\n')[0].Trim().Split(' ') is ["GET", ['/', ..] target, ..] ? target : null;
    }

    private static async Task ReplyAsync(NetworkStream stream, string status, string page, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n";
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
            await stream.WriteAsync(body, stop);
        }
        catch (IOException)
        {
            // The browser hung up early; what it asked for was heard.
        }
    }
}
