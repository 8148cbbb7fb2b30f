using SfOAuth.Emulation;

namespace SfOAuth.Web;

/// <summary>Starts and stops an emulated org, and leads to its control page.</summary>
internal static class EmulatorPage
{
    private const string Title = "Emulator";

    public static Task ShowAsync(Call call)
    {
        var page = new Html().Add($"<div class=\"wide\">\n<h1>{Title}</h1>\n<p>A Salesforce org on this machine that grants and refuses OAuth logins as Salesforce does, with every failure on demand. Break something, point your client at it, and see what it gets and why.</p>\n");
        page.Add($"<form class=\"panel\" method=\"post\" action=\"{call.At("emulator")}\" enctype=\"multipart/form-data\">\n");
        new FormView(page, call).Key();
        if (call.Desk.Org.Org is { } org)
        {
            page.Add($"<p role=\"status\">It runs at <code>{org.Url.AbsoluteUri}</code>. <a class=\"button\" href=\"{new Uri(org.Url, "/_sfoauth").AbsoluteUri}\" target=\"_blank\" rel=\"noopener noreferrer\">Open its control page</a></p>\n<dl class=\"facts\">\n");
            page.Term("Consumer Key", org.ConsumerKey).Term("Consumer Secret", DemoOrg.ConsumerSecret).Term("User", org.Username).Term("Password", DemoOrg.Password).Term("Callback", org.Callback);
            page.Raw("</dl>\n<p class=\"hint\">Key and passwords are made up and public. Every user of this machine can reach the emulated org; nothing in it is real.</p>\n<p><button name=\"do\" value=\"stop\">Stop it</button></p>\n</form>\n");
        }
        else
        {
            page.Raw("<p>None runs. It lives in memory and ends with sfoauth serve.</p>\n<p><button class=\"go\" name=\"do\" value=\"start\">Start an org</button></p>\n</form>\n");
        }

        return call.ShowAsync("emulator", Title, page.Raw("</div>\n"));
    }

    public static async Task SwitchAsync(Call call)
    {
        if (await call.ReadFormAsync() is { } form)
        {
            await (form["do"] is "start" ? call.Desk.Org.StartAsync(call.Stop) : call.Desk.Org.StopAsync());
            await call.LeadAsync("emulator");
        }
    }
}
