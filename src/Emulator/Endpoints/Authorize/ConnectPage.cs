using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary><c>/setup/connect</c>: where a person types in the code that a device shows.</summary>
internal sealed class ConnectPage(Emulation emulation)
{
    public const string Path = "/setup/connect";

    public async Task AnswerAsync(Inbound request)
    {
        if (BrowserSession.UserOf(request, emulation) is not { } user)
        {
            await Replies.RedirectAsync(request.Http, $"{request.Base}{LoginPage.Path}?startURL={Uri.EscapeDataString(Path + (request["user_code"] is { } known ? $"?user_code={Uri.EscapeDataString(known)}" : ""))}");
            return;
        }

        var typed = request["user_code"]?.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        var device = typed is null ? null : emulation.Store.Devices.FirstOrDefault(one => one.UserCode == typed && one.User == 0 && !one.WasDenied && emulation.Store.Clock.Now - one.IssuedAt < DeviceFlow.CodeLives);
        if (device is null)
        {
            await TypeAsync(request, typed is null ? "" : "<p class=\"error\">No device waits with this code.</p>");
        }
        else if (!HttpMethods.IsPost(request.Method) || !emulation.Mint.IsSeal($"{user.Id} {device.UserCode}", request.Form["ticket"] ?? ""))
        {
            await AskAsync(request, user, device);
        }
        else
        {
            var isAllowed = request.Form["save"] is not null;
            emulation.Store.Save(device with { User = user.Number, WasDenied = !isAllowed });
            await emulation.Store.Journal.DurableAsync();
            await Html.PageAsync(request.Http, isAllowed ? "You're Connected" : "Access denied", "<p>You can go back to your device.</p>");
        }
    }

    private static Task TypeAsync(Inbound request, string error) => Html.PageAsync(request.Http, "Connect Your Device", $"""
        {error}<form method="post" action="{Path}"><label for="code">Code</label><input type="text" id="code" name="user_code" autofocus><button>Connect</button></form>
        """);

    private Task AskAsync(Inbound request, UserRecord user, PendingDevice device) => Html.PageAsync(request.Http, "Allow Access?", $"""
        <p><b>{Html.Encode(emulation.Store.App(device.App)?.Name ?? "")}</b> asks for access through a device that shows <code>{Html.Encode(device.UserCode)}</code>.</p>
        <form method="post" action="{Path}">{Html.Hidden("user_code", device.UserCode)}{Html.Hidden("ticket", emulation.Mint.Seal($"{user.Id} {device.UserCode}"))}
        <button name="save" value="Allow">Allow</button><button class="second" name="cancel" value="Deny">Deny</button></form>
        """);
}
