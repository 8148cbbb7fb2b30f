using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>How answers go on the wire.</summary>
internal static class Replies
{
    public const string ModelledHeader = "X-SfOAuth-Modelled";

    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>JSON, written by hand into a buffer: the token endpoint's hot path allocates little more than its strings.</summary>
    public static Task JsonAsync(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Writer))
        {
            write(json);
        }

        return BytesAsync(http, status, "application/json;charset=UTF-8", buffer.WrittenMemory);
    }

    public static Task TextAsync(HttpContext http, int status, string type, string text) =>
        BytesAsync(http, status, type, Encoding.UTF8.GetBytes(text));

    public static Task BytesAsync(HttpContext http, int status, string type, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = body.IsEmpty ? null : type;
        response.ContentLength = body.Length;
        NoStore(response);
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body, http.RequestAborted).AsTask();
    }

    public static Task RedirectAsync(HttpContext http, string location)
    {
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = Ascii(location);
        NoStore(http.Response);
        return Task.CompletedTask;
    }

    /// <summary>Says in a header why an answer is not known to be the real server's.</summary>
    public static void Modelled(HttpContext http, string why)
    {
        if (why.Length > 0)
        {
            http.Response.Headers[ModelledHeader] = why;
        }
    }

    private static void NoStore(HttpResponse response) => response.Headers.CacheControl = "no-cache,must-revalidate,max-age=0,no-store,private";

    // A header may hold visible ASCII only; a callback or a state can hold anything.
    private static string Ascii(string location) =>
        location.AsSpan().ContainsAnyExceptInRange('!', '~') ? string.Concat(location.Select(one => one is >= '!' and <= '~' ? one.ToString() : Uri.EscapeDataString(char.IsSurrogate(one) ? "\uFFFD" : one.ToString()))) : location;
}
