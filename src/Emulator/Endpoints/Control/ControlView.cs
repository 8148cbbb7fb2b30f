using System.Globalization;
using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The control page for people.</summary>
internal sealed class ControlView(Emulation emulation)
{
    private const int ShownRequests = 50;

    public Task ShowAsync(Inbound request)
    {
        var page = new StringBuilder();
        Clock(page);
        Faults(page);
        Settings(page);
        Apps(page);
        Requests(page);
        return Html.PageAsync(request.Http, $"{emulation.Store.Org.Name}: control page", page.ToString(), isWide: true);
    }

    private void Clock(StringBuilder page)
    {
        page.Append($"<p class=\"note\">Org {emulation.Store.Org.Id}, {Html.Encode(emulation.Store.Org.Kind.ToString())}. It is {Html.Encode(emulation.Store.Clock.Now.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))} there.</p><p>");
        foreach (var step in new[] { "10m", "2h", "1d", "31d" })
        {
            page.Append($"<form method=\"post\" action=\"/_sfoauth/clock\" style=\"display:inline\">{Html.Hidden("advance", step)}<button class=\"second\">+{step}</button></form>");
        }

        page.Append("</p>");
    }

    private void Faults(StringBuilder page)
    {
        var broken = emulation.Faults.Broken.ToList();
        page.Append("<h2>Faults</h2>").Append(broken.Count == 0 ? "<p>Nothing is broken on purpose.</p>" : "<ul>");
        foreach (var cause in broken)
        {
            page.Append($"<li><b>{Html.Encode(Catalogue.Page(cause).Title)}</b> <code>{cause.Slug}</code> <form method=\"post\" action=\"/_sfoauth/repair\" style=\"display:inline\">{Html.Hidden("cause", cause.Slug)}<button class=\"second\">Repair</button></form></li>");
        }

        page.Append(broken.Count == 0 ? "" : "</ul>").Append("<form method=\"post\" action=\"/_sfoauth/break\"><label for=\"cause\">Break something</label><select id=\"cause\" name=\"cause\">");
        foreach (var cause in Catalogue.Causes.Where(cause => Showable.WhyNot(cause) is null).OrderBy(cause => cause.Slug, StringComparer.Ordinal))
        {
            page.Append($"<option value=\"{cause.Slug}\">{cause.Slug}: {Html.Encode(Catalogue.Page(cause).Title)}</option>");
        }

        page.Append("</select><button>Break</button></form><form method=\"post\" action=\"/_sfoauth/reset\"><input type=\"hidden\" name=\"step\" value=\"reset\"><button class=\"second\">Back to the beginning</button></form>");
    }

    private void Settings(StringBuilder page)
    {
        var scene = emulation.Stage(Flow.WebServer);
        page.Append($"<h2>Settings of {Html.Encode(scene.App?.Name ?? "")} and {Html.Encode(scene.User?.Username ?? "")}</h2><table><tr><th>Setting</th><th>Now</th><th>Change</th></tr>");
        foreach (var lever in Levers.All.Where(lever => lever.Setting.Choices.Count > 0))
        {
            Row(page, lever.Setting, lever.Read(scene));
        }

        foreach (var (setting, value) in emulation.Faults.Pretences)
        {
            page.Append($"<tr><td>{Html.Encode(setting.Label)}</td><td class=\"no\">pretended: {Html.Encode(setting.Show(value))}</td><td></td></tr>");
        }

        page.Append("</table>");
    }

    private static void Row(StringBuilder page, Setting setting, object? value)
    {
        var shown = value is null ? "" : setting.Show(value);
        var isUsual = value is null || setting.Usual is null || setting.MayVary || value.Equals(setting.Usual);
        page.Append($"<tr><td>{Html.Encode(setting.Label)}<br><code>{setting.Name}</code></td><td class=\"{(isUsual ? "yes" : "no")}\">{Html.Encode(shown)}</td><td><form method=\"post\" action=\"/_sfoauth/settings\">{Html.Hidden("setting", setting.Name)}<select name=\"value\" aria-label=\"{Html.Encode(setting.Label)}\">");
        foreach (var choice in setting.Choices)
        {
            page.Append($"<option{(choice.Equals(value) ? " selected" : "")}>{Html.Encode(setting.Show(choice))}</option>");
        }

        page.Append("</select><button class=\"second\">Set</button></form></td></tr>");
    }

    private void Apps(StringBuilder page)
    {
        page.Append("<h2>Apps</h2><table><tr><th>App</th><th>Consumer Key</th><th>Living approvals</th></tr>");
        foreach (var app in emulation.Store.Apps)
        {
            page.Append($"<tr><td>{Html.Encode(app.Name)}</td><td><code>{Html.Encode(app.ConsumerKey)}</code></td><td>{emulation.Store.Grants.Count(grant => grant.Lives && grant.App == app.Number)}</td></tr>");
        }

        page.Append("</table>");
    }

    private void Requests(StringBuilder page)
    {
        page.Append("<h2>Requests</h2><table><tr><th>Time</th><th>Request</th><th>What the client was told</th><th>Why really</th><th>Login History</th></tr>");
        foreach (var entry in emulation.Log.Newest.Take(ShownRequests))
        {
            page.Append($"<tr><td>{entry.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}</td><td>{entry.Endpoint} {entry.Flow}<br><span class=\"note\">{Html.Encode(entry.App)} {Html.Encode(entry.User)}</span></td>");
            page.Append($"<td>{entry.Status} {Html.Encode(entry.Public)}{(entry.Modelled.Length > 0 ? $"<br><span class=\"note\">modelled: {Html.Encode(entry.Modelled)}</span>" : "")}</td>");
            page.Append(entry.Cause.Length == 0 ? "<td class=\"yes\">every gate let it pass</td>" : $"<td class=\"no\"><code>{entry.Cause}</code><br><span class=\"note\">gate: {entry.Stage}</span></td>");
            page.Append($"<td>{Html.Encode(entry.Row)}</td></tr>");
        }

        page.Append("</table>");
    }
}
