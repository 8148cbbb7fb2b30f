using Microsoft.AspNetCore.Http;

namespace SfOAuth.Web;

/// <summary>The one entrance: says who may come in, and where everything is.</summary>
internal sealed class Front(WebSetup setup, Keys keys) : IAsyncDisposable
{
    private readonly Desk desk = new(setup, keys);
    private readonly Guard guard = new(keys);
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a browser has come in.</summary>
    public Task Entered => entered.Task;

    public async Task AnswerAsync(HttpContext http)
    {
        Headers.Set(http.Response.Headers);
        try
        {
            await (http.Request.Path == "/" && http.Request.Query.ContainsKey("token") ? EnterAsync(http) : RouteAsync(http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to answer.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            // The message of an exception may quote an input, and with it a secret: only its kind is told.
            await SayAsync(http, StatusCodes.Status500InternalServerError, $"This is a fault of sfoauth itself ({fault.GetType().Name}), not of your login. Please report it with what you did, without secrets.");
        }
    }

    public ValueTask DisposeAsync() => desk.Org.DisposeAsync();

    private Task EnterAsync(HttpContext http)
    {
        if (Guard.WrongHost(http.Request) is { } wrong)
        {
            return SayAsync(http, StatusCodes.Status403Forbidden, wrong);
        }

        if (!HttpMethods.IsGet(http.Request.Method) || !guard.IsToken(http.Request.Query["token"]))
        {
            return SayAsync(http, StatusCodes.Status403Forbidden, "This token is not the one of this run. Open the whole address that sfoauth serve printed last.");
        }

        entered.TrySetResult();
        http.Response.Cookies.Append(Guard.Cookie, keys.Session, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = $"/{keys.Place}/", IsEssential = true });

        // A page that goes on by itself, not a redirect: the way here may have begun at another site or a file, and a
        // strict cookie is only sent where the way begins with us.
        var home = $"/{keys.Place}/";
        return WriteAsync(http, StatusCodes.Status200OK, new Html().Add($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url={home}\"><title>sfoauth</title><link rel=\"icon\" href=\"{home}asset/icon.svg\"></head><body><p><a href=\"{home}\">Go on to sfoauth</a></p></body></html>\n"));
    }

    private Task RouteAsync(HttpContext http)
    {
        if (guard.Refuses(http.Request) is { } why)
        {
            return SayAsync(http, StatusCodes.Status403Forbidden, why);
        }

        var path = http.Request.Path.Value ?? "";
        var root = $"/{keys.Place}/";
        return path.StartsWith(root, StringComparison.Ordinal)
            ? Places.GoAsync(new(http, path[root.Length..], desk))
            : SayAsync(http, StatusCodes.Status404NotFound, "There is nothing here.");
    }

    private static Task SayAsync(HttpContext http, int status, string why) =>
        WriteAsync(http, status, new Html().Add($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>sfoauth</title></head><body><main><h1>sfoauth</h1><p>{why}</p></main></body></html>\n"));

    private static Task WriteAsync(HttpContext http, int status, Html page)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }
}
