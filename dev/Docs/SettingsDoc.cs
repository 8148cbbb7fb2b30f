using System.Text;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>Everything that can be stated about an incident.</summary>
internal static class SettingsDoc
{
    private const string Intro = """
        # Facts
        {0} facts that tell causes apart. State one as a line of the pasted text (`permitted_users: admin-approved`) or with
        `--fact permitted_users=admin-approved`; the label and the usual words of Setup screens are understood as well.
        "Usual" is the value in a healthy org. A fact without a place to look is read from other input.


        """;

    public static string Write() =>
        new StringBuilder(Markdown.Written).Append(Intro.Replace("{0}", $"{Vocabulary.Settings.Length}", StringComparison.Ordinal))
            .Append(Markdown.Table(["Name", "Label", "Values", "Usual", "Where to look", "Metadata and query"],
                Vocabulary.Settings.OrderBy(setting => setting.Name, StringComparer.Ordinal).Select(Row)))
            .ToString().TrimEnd('\n') + "\n";

    private static string[] Row(Setting setting) =>
    [
        $"<a id=\"{setting.Name}\"></a>`{setting.Name}`", setting.Label, Values(setting), setting.Usual is { } usual ? Value(setting, usual) : "",
        Wording.Neutral(setting.Look), string.Join(" ", new[] { setting.Metadata, setting.Soql }.Where(words => words.Length > 0).Select(Markdown.Code)),
    ];

    private static string Values(Setting setting) => setting.Choices.Count > 0
        ? string.Join(", ", setting.Choices.Select(choice => Value(setting, choice)))
        : setting switch
        {
            Setting<double> => "a number",
            Setting<TimeSpan> => "a length of time, such as `16s`, `2 hours`, `31 d`",
            Setting<DateTimeOffset> => "a date or time, such as `2026-11-24T10:02:00Z`",
            _ => "text",
        };

    /// <summary>The short spelling of a value, and Setup's words for it where these say more.</summary>
    private static string Value(Setting setting, object value)
    {
        var name = value is Enum ? Kebab.Of(value.ToString()!) : setting.Show(value);
        var shown = setting.Show(value);
        return name == shown ? Markdown.Code(name) : $"{Markdown.Code(name)} ({shown})";
    }
}
