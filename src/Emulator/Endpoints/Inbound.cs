using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A request as the endpoints read it.</summary>
internal sealed class Inbound
{
    /// <summary>The caller's address for a test that wants another than loopback.</summary>
    public const string SourceIpHeader = "X-SfOAuth-Source-Ip";

    private const int LargestBody = 10 * 1024 * 1024;

    private Inbound(HttpContext http) => Http = http;

    public HttpContext Http { get; }

    public string Method => Http.Request.Method;

    public string Path => Http.Request.Path.Value ?? "/";

    public required Parameters Query { get; init; }

    public required Parameters Form { get; init; }

    public BodyFormat BodyFormat { get; private init; }

    /// <summary>The body as sent, for what is not a form.</summary>
    public ReadOnlyMemory<byte> Body { get; private init; }

    public required IPAddress From { get; init; }

    /// <summary>Scheme, host and port by which the caller knows us.</summary>
    public string Base => $"{Http.Request.Scheme}://{Http.Request.Host.Value}";

    public string HostName => Http.Request.Host.Host;

    /// <summary>A parameter of the form or of the query.</summary>
    public string? this[string name] => Form[name] ?? Query[name];

    public static async Task<Inbound> ReadAsync(HttpContext http)
    {
        var body = HttpMethods.IsGet(http.Request.Method) ? ReadOnlyMemory<byte>.Empty : await BodyAsync(http.Request, http.RequestAborted);
        var format = FormatOf(http.Request, body);
        return new(http)
        {
            Query = http.Request.QueryString is { HasValue: true, Value: var query } ? Parameters.Read(query.AsSpan(1)) : Parameters.None,
            Form = format is BodyFormat.Form && !body.IsEmpty ? Parameters.Read(body.Span) : Parameters.None,
            Body = body,
            BodyFormat = format,
            From = Caller(http),
        };
    }

    private static BodyFormat FormatOf(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var type = request.ContentType.AsSpan();
        return type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? BodyFormat.Form
            : type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ? BodyFormat.Json
            : type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? BodyFormat.Multipart
            : body.IsEmpty && request.QueryString.HasValue && HttpMethods.IsPost(request.Method) ? BodyFormat.Form
            : BodyFormat.NotAForm;
    }

    private static async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken stop)
    {
        var whole = new MemoryStream();
        var chunk = new byte[8192];
        while (await request.Body.ReadAsync(chunk, stop) is > 0 and var read)
        {
            if (whole.Length + read > LargestBody)
            {
                throw new BadHttpRequestException("the body is larger than the emulator reads", StatusCodes.Status413PayloadTooLarge);
            }

            whole.Write(chunk, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static IPAddress Caller(HttpContext http)
    {
        if (http.Request.Headers.TryGetValue(SourceIpHeader, out var said) && IPAddress.TryParse(said.ToString(), out var pretended))
        {
            return pretended;
        }

        var address = http.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress ?? IPAddress.Loopback;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
