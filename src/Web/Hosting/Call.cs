using Microsoft.AspNetCore.Http;
using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>One request that was let in.</summary>
/// <param name="Path">Where to, below the folder of this run: <c>catalogue/user-inactive</c>.</param>
internal sealed record Call(HttpContext Http, string Path, Desk Desk)
{
    private const string PageType = "text/html; charset=utf-8";

    /// <summary>Our own script asks for a part of a page and puts it in.</summary>
    public bool IsPart => Http.Request.Headers["X-Part"].Count > 0;

    public bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    public CancellationToken Stop => Http.RequestAborted;

    /// <summary>A value of the query; empty where there is none.</summary>
    public string Asked(string name) => Http.Request.Query[name].ToString();

    /// <summary>The address of one of our pages.</summary>
    public string At(string path) => $"/{Desk.Keys.Place}/{path}";

    /// <summary>The form that was sent, if it is one of ours; else it is answered here, and null.</summary>
    public async Task<Posted?> ReadFormAsync()
    {
        var reading = await Posted.ReadAsync(Http.Request, Stop);
        if (reading is not Reading<Posted>.Accepted { Value: var form })
        {
            await RefuseAsync(StatusCodes.Status400BadRequest, ((Reading<Posted>.Rejected)reading).Why);
            return null;
        }

        if (Keys.IsSame(form["key"], Desk.Keys.Form))
        {
            return form;
        }

        await RefuseAsync(StatusCodes.Status403Forbidden, "The form lacks the key of this run. Open the page anew and send it from there.");
        return null;
    }

    /// <summary>Answers with a page: the whole of it, or what our script asked for.</summary>
    public Task ShowAsync(string section, string title, Html body) => WriteAsync(StatusCodes.Status200OK, IsPart ? body.ToString() : Shell.Around(this, section, title, body));

    /// <summary>Answers that it cannot be, in a sentence.</summary>
    public Task RefuseAsync(int status, string why) =>
        WriteAsync(status, IsPart ? new Html().Add($"<p class=\"trouble\" role=\"alert\">{why}</p>").ToString() : Shell.Around(this, "", "Not possible", new Html().Add($"<h1>That did not work</h1><p class=\"trouble\">{why}</p>")));

    /// <summary>Answers with a file to keep.</summary>
    public Task HandOutAsync(string name, string type, ReadOnlyMemory<byte> content)
    {
        Http.Response.ContentType = type;
        Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        Http.Response.ContentLength = content.Length;
        return Http.Response.Body.WriteAsync(content, Stop).AsTask();
    }

    /// <summary>Leads on to another of our pages.</summary>
    public Task LeadAsync(string path)
    {
        Http.Response.StatusCode = StatusCodes.Status303SeeOther;
        Http.Response.Headers.Location = At(path);
        return Task.CompletedTask;
    }

    private Task WriteAsync(int status, string page)
    {
        Http.Response.StatusCode = status;
        Http.Response.ContentType = PageType;
        var bytes = System.Text.Encoding.UTF8.GetBytes(page);
        Http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(Http.Request.Method) ? Task.CompletedTask : Http.Response.Body.WriteAsync(bytes, Stop).AsTask();
    }
}
