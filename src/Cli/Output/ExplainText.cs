using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>An explanation as text.</summary>
internal sealed class ExplainText(Paper paper, ExplainReport report)
{
    private const int Column = 16;

    /// <summary>Where a code has more texts than this, each is told in short.</summary>
    private const int InFull = 3;

    public void Write()
    {
        if (report.Hearsay is { } hearsay)
        {
            paper.Line(0, new Ink($"{hearsay.Word} is not what Salesforce sends.", Tone.Title));
            Row("Really", hearsay.Really);
            Row("Sources", $"{hearsay.Confidence}: {hearsay.Source}");
        }

        foreach (var cause in report.Causes)
        {
            new CausePageText(paper, cause).Write();
        }

        Answers();
        foreach (var status in report.Statuses)
        {
            Status(status);
        }

        foreach (var setting in report.Settings)
        {
            Setting(setting);
        }
    }

    /// <summary>Who gives an answer, in words.</summary>
    public static string Speaker(string endpoint) => endpoint switch
    {
        "authorize" => "the authorize step, on an error page or in the redirect",
        "token" => "the token endpoint",
        "revoke" => "the revoke endpoint",
        "introspect" => "the introspect endpoint",
        "user-info" => "userinfo or the identity address",
        "rest" => "the REST API",
        "soap" => "the SOAP API",
        "streaming" => "the Streaming API",
        "client" => "the client, the browser or the network, not Salesforce",
        _ => endpoint.Replace('-', ' '),
    };

    /// <summary>An answer in one line.</summary>
    public static string Words(AnswerPageReport answer) => (answer.Error, answer.Description) switch
    {
        ("", "") => answer.AlsoSpelt is [var first, ..] ? first : answer.Id,
        (var error, "") => $"{error} (no text, or text not known)",
        ("", var description) => description,
        var (error, description) => $"{error}: {description}",
    };

    private void Answers()
    {
        if (report.Answers.Length > 1)
        {
            paper.Gap().Line(0, new Ink($"{report.Asked}: {report.Answers.Length} answers.", Tone.Title), "The same code comes with different texts and under different flows; go by flow and text, never by the code alone.");
        }

        foreach (var answer in report.Answers)
        {
            new AnswerText(paper, answer, report.Answers.Length <= InFull).Write();
        }
    }

    private void Status(StatusPageReport status)
    {
        paper.Gap().Line(0, new Ink($"Login History: {(status.Text.Length > 0 ? status.Text : status.Code)}", Tone.Title));
        Row("Code", status.Code.Length > 0 && status.Text.Length > 0 ? status.Code : "");
        Row("Means", status.Meaning + (status.IsReadFromNameOnly ? " Only the name of the code is known; nothing is concluded from it." : ""));
        Row("Speaks of", status.Layer);
        Row("Also spelt", string.Join("; ", status.Aliases));
        Row("Same text", string.Join(", ", status.SameText));
        new PartsText(paper, Column).Write(status.Causes, status.TellApart, isFull: true);
        Row("Note", status.Note);
        Row("Confidence", status.Confidence);
    }

    private void Setting(SettingPageReport setting)
    {
        paper.Gap().Line(0, new Ink(setting.Label, Tone.Title)).Tail(new($"--fact {setting.Name}=…", Tone.Faint));
        Row("Values", string.Join("; ", setting.Values));
        Row("Healthy", setting.Usual);
        Row("Look", setting.Look);
        Row("Metadata", setting.Metadata);
        foreach (var (at, cause) in setting.Causes.Index())
        {
            paper.Row(new(at == 0 ? "  Decides" : "", Tone.Label), Column, cause.Title, new Ink($"({cause.Id}){(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}", Tone.Faint));
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(new("  " + label, Tone.Label), Column, CauseText.Plain(words));
        }
    }
}
