using System.Globalization;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A probe as a page: each request and its answer, what was noticed, and the diagnosis.</summary>
internal sealed class ProbeText(Paper paper, ProbeReport report, bool isFull)
{
    private const int Column = 13;

    public void Write()
    {
        paper.Line(0, new Ink(Headline(report), Tone.Title)).Tail(new(report.Host, Tone.Faint));
        Claims();
        foreach (var step in report.Steps)
        {
            Step(step);
        }

        foreach (var note in report.Notes)
        {
            paper.Gap().Row(new("Note", Tone.Label), Column, Printable.Of(note, 600));
        }

        if (report.CountsAgainstLockout > 0)
        {
            paper.Gap().Row(new("Lock-out", Tone.Label), Column, "A wrong password counts towards the lock-out of the user. I sent one, and send no more than two within an hour.");
        }

        if (report.Diagnosis is { } diagnosis)
        {
            paper.Gap();
            new DiagnosisText(paper, diagnosis, isFull).Write();
        }
    }

    /// <summary>What the whole came to, in one line.</summary>
    public static string Headline(ProbeReport report) => report.Outcome switch
    {
        "granted" => $"{report.Flow}: granted. Every step went through.",
        "unanswered" => $"{report.Flow}: no answer came.",
        _ => $"{report.Flow}: refused at {(report.FailedAt is "use" ? "the use of the token" : report.FailedAt is "refresh" ? "the refresh" : "the login")}.",
    };

    private void Claims()
    {
        if (report.Claims is { } claims)
        {
            paper.Gap().Row(new("Assertion", Tone.Label), Column, new Ink($"iss={Printable.Of(claims.Iss, 120)}", Tone.Quote), $"sub={Printable.Of(claims.Sub, 120)}", $"aud={Printable.Of(claims.Aud, 200)}", $"exp={claims.Exp}", $"alg={claims.Alg}", new Ink("(signed; the signature is not shown)", Tone.Faint));
        }
    }

    private void Step(ExchangeReport step)
    {
        paper.Gap().Row(new(step.Succeeded ? "✓" : "✗", step.Succeeded ? Tone.Good : Tone.Caution), 2, new Ink(step.Name, Tone.Title)).Tail(new(step.Milliseconds.ToString("N0", CultureInfo.InvariantCulture) + " ms", Tone.Faint));
        paper.Row(new("  Sent", Tone.Label), Column, step.Method, Printable.Of(step.Url, 300));
        Fields(step.Sent);
        paper.Row(new("  Answered", Tone.Label), Column, step.Status > 0 ? step.Status.ToString(CultureInfo.InvariantCulture) : new Ink(Printable.Of(step.Failure, 300), Tone.Caution));
        Fields(step.Answer);
    }

    private void Fields(IReadOnlyList<FieldReport> fields)
    {
        foreach (var field in fields)
        {
            paper.Line(Column, new Ink(Printable.Of(field.Name, 60), Tone.Faint), "=", new Ink(Printable.Of(field.Value, 300), Tone.Quote));
        }
    }
}
