using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>How a moment of a failure's story is said.</summary>
internal static class OrgSeen
{
    public static string Words(OrgMomentReport moment) => moment.Kind switch
    {
        "success" => $"login of {Printable.Of(moment.What, 160)}",
        "failure" => $"refused: {Printable.Of(moment.What, 160)}",
        _ => $"changed by {(moment.By.Length > 0 ? Printable.Of(moment.By, 80) : "somebody")}: {Printable.Of(moment.What, 240)}",
    };

    public static void Write(Markdown page, OrgReport org)
    {
        page.List(org.Timeline.Select(moment => $"{moment.At} {Markdown.Escape(Words(moment))}"), $"### What happened in {Markdown.Escape(org.Host)}");
        page.List(org.Unseen.Select(Markdown.Escape), "### Not seen in the org");
        page.List((org.Calls ?? []).Select(call => $"{Markdown.Escape(call.Purpose)}: {Markdown.Code($"{call.Method} {call.Path}")} {call.Status}, {call.Milliseconds:0} ms"), "### Calls");
    }
}
