using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SfOAuth.Bench;

/// <summary>
/// Posts one form over and over on a few connections and takes the time of each answer. Plain sockets: on a machine of two
/// cores a client that costs as much as the server would measure itself.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>Prints requests per second, median and 99th percentile in milliseconds, and how many were refused.</summary>
    /// <param name="form">The body; <c>{n}</c> in it becomes a number from 0 to 9,999.</param>
    public static async Task RunAsync(Uri target, string form, int connections, int requests)
    {
        var left = requests;
        var times = new double[requests];
        var refused = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, target.Port);
            var buffer = new byte[16 * 1024];
            while (Interlocked.Decrement(ref left) is >= 0 and var number)
            {
                var started = Stopwatch.GetTimestamp();
                await socket.SendAsync(Request(target, form.Replace("{n}", (number % 10_000).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
                if (!await AnswerAsync(socket, buffer))
                {
                    Interlocked.Increment(ref refused);
                }

                times[number] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests / seconds:F0} {times[requests / 2]:F3} {times[requests * 99L / 100]:F3} {refused}"));
    }

    private static byte[] Request(Uri target, string form) => Encoding.ASCII.GetBytes(
        $"POST {target.PathAndQuery} HTTP/1.1\r\nHost: {target.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    /// <summary>Reads one answer to its end; true for 200.</summary>
    private static async Task<bool> AnswerAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            length += await socket.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read ? read : throw new IOException("the server hung up");
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0 && length >= end + 4 + BodyLength(buffer.AsSpan(0, end)))
            {
                return buffer.AsSpan(9, 3).SequenceEqual("200"u8);
            }
        }
    }

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        var text = Encoding.ASCII.GetString(head);
        var at = text.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? throw new IOException("an answer without Content-Length") : int.Parse(text.AsSpan(at + 15).Trim().ToString().Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
