using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SfOAuth.Live;

/// <summary>Sends once and keeps what came back. It judges nothing, follows no redirect and repeats nothing.</summary>
public sealed class Wire : IDisposable
{
    private readonly HttpClient http;
    private readonly TimeProvider clock;

    /// <param name="handler">How requests travel; null for the ordinary way.</param>
    public Wire(TimeProvider clock, HttpMessageHandler? handler = null)
    {
        this.clock = clock;
        http = new(handler ?? Ordinary()) { Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("sfoauth-probe/1");
    }

    /// <summary>A wire that trusts this certificate and no other.</summary>
    public static Wire Trusting(X509Certificate2 root, TimeProvider clock, int largestBody = 1024 * 1024)
    {
        var handler = Ordinary();
        handler.SslOptions.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(root);
        return new(clock, handler) { LargestBody = largestBody };
    }

    /// <summary>How many bytes of an answer are read; the rest is left. An answer of a login is small, a page of an API's rows is not.</summary>
    public int LargestBody { get; init; } = 1024 * 1024;

    internal async Task<Exchange> SendAsync(string step, Outgoing sent, CancellationToken stop)
    {
        using var request = Message(sent);
        var (at, begun) = (clock.GetUtcNow(), clock.GetTimestamp());
        var exchange = new Exchange(step, sent) { At = at };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return exchange with
            {
                Status = (int)response.StatusCode,
                Headers = [.. response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => new NameValue(header.Key, value)))],
                Body = await BodyAsync(response.Content, stop),
                Took = clock.GetElapsedTime(begun),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return exchange with { Failure = Words(fault, sent.Address.Host), Took = clock.GetElapsedTime(begun) };
        }
    }

    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Ordinary() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
    };

    private static HttpRequestMessage Message(Outgoing sent)
    {
        var message = new HttpRequestMessage(new HttpMethod(sent.Method), sent.Address);
        foreach (var (name, value) in sent.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (sent.Content is { Length: > 0 } || sent.ContentType.Length > 0)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sent.Content));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", sent.ContentType);
        }

        return message;
    }

    private async Task<string> BodyAsync(HttpContent content, CancellationToken stop)
    {
        var whole = new MemoryStream();
        var chunk = new byte[8192];
        await using var body = await content.ReadAsStreamAsync(stop);
        while (whole.Length < LargestBody && await body.ReadAsync(chunk, stop) is > 0 and var read)
        {
            whole.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <summary>The runtime's own words, in the shape in which they are usually seen in logs.</summary>
    private static string Words(Exception fault, string host) => fault switch
    {
        OperationCanceledException => $"connection timed out ({host})",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"Name or service not known ({host})",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => $"Connection refused ({host})",
        HttpRequestException { InnerException: SocketException socket } => $"{socket.SocketErrorCode}: {socket.Message} ({host})",
        HttpRequestException { InnerException: AuthenticationException trust } => $"The SSL connection could not be established: {trust.Message} ({host})",
        HttpRequestException http => $"{http.HttpRequestError}: {http.Message}",
        _ => $"Connection reset ({host})",
    };
}
