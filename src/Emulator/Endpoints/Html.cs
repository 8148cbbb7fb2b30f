using System.Net;
using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>Plain pages: no script, no outside asset, every value encoded.</summary>
internal static class Html
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#181818;background:#fff}
        main.small{max-width:26rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}label{display:block;margin:.8rem 0 .2rem}
        input[type=text],input[type=password],select{font:inherit;padding:.4rem;width:100%;box-sizing:border-box;border:1px solid #767676;border-radius:4px}
        button{font:inherit;padding:.45rem 1rem;margin:1rem .5rem 0 0;border:1px solid #0b5cab;border-radius:4px;background:#0b5cab;color:#fff}
        button.second{background:#fff;color:#0b5cab}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #ddd}
        .error{border-left:4px solid #ba0517;padding:.4rem .8rem;background:#fef1ee}.note{color:#5c5c5c}.no{color:#ba0517}.yes{color:#2e844a}code{font:14px ui-monospace,monospace}
        td form{display:flex;gap:.4rem}td form button{margin:0;padding:.2rem .6rem}td form select{width:auto}
        """;

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    public static Task PageAsync(HttpContext http, string title, string body, int status = StatusCodes.Status200OK, bool isWide = false)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Replies.TextAsync(http, status, "text/html;charset=UTF-8",
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{Encode(title)}</title><style>{Style}</style></head><body><main{(isWide ? "" : " class=\"small\"")}><h1>{Encode(title)}</h1>{body}</main></body></html>");
    }

    /// <summary>A hidden field of a form.</summary>
    public static string Hidden(string name, string value) => $"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value)}\">";
}
