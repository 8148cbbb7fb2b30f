using Microsoft.AspNetCore.Http;

namespace SfOAuth.Web;

/// <summary>Which page is where.</summary>
internal static class Places
{
    private static readonly string[] Files = ["app.css", "app.js", "history.js", "uPlot/uPlot.iife.min.js", "uPlot/uPlot.min.css", "icon.svg"];

    public static Task GoAsync(Call call) => (call.Path, call.IsPost) switch
    {
        ("", false) => DiagnosePage.ShowAsync(call),
        ("answer", true) => DiagnosePage.AnswerAsync(call),
        ("drop", true) => DropPage.TakeAsync(call),
        ("patch", true) => PatchPage.HandOutAsync(call),
        ("share", true) => SharePage.HandOutAsync(call),
        ("history", false) => TimelinePage.ShowAsync(call),
        ("history", true) => TimelinePage.AnswerAsync(call),
        ("history/page", true) => TimelinePage.HandOutAsync(call),
        ("gates", false) => GatesPage.ShowAsync(call),
        ("gates", true) => GatesPage.AnswerAsync(call),
        ("catalogue", false) => CataloguePage.ShowAsync(call),
        ("audit", false) => AuditPage.ShowAsync(call),
        ("audit", true) => AuditPage.AnswerAsync(call),
        ("emulator", false) => EmulatorPage.ShowAsync(call),
        ("emulator", true) => EmulatorPage.SwitchAsync(call),
        ("answer" or "drop" or "patch" or "share", false) => call.LeadAsync(""),
        _ when call.Path.StartsWith("asset/", StringComparison.Ordinal) => AssetAsync(call, call.Path["asset/".Length..]),
        _ => call.RefuseAsync(StatusCodes.Status404NotFound, "There is no such page."),
    };

    private static Task AssetAsync(Call call, string name)
    {
        if (!Files.Contains(name) || Asset.Open(name) is not { } file)
        {
            return call.RefuseAsync(StatusCodes.Status404NotFound, "There is no such file.");
        }

        call.Http.Response.ContentType = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".svg" => "image/svg+xml", _ => "text/javascript; charset=utf-8" };
        call.Http.Response.Headers.CacheControl = "private, max-age=3600";
        return file.CopyToAsync(call.Http.Response.Body, call.Stop);
    }
}
