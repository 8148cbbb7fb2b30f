using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What was read in an org: the story of the failure, and what could not be seen.</summary>
internal sealed class OrgSeenText(Paper paper, OrgReport org)
{
    private const int Column = 23;

    public void Write()
    {
        Story();
        Unseen();
        Calls();
    }

    private void Story()
    {
        if (org.Timeline.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink($"What happened in {org.Host}", Tone.Title));
        foreach (var moment in org.Timeline)
        {
            paper.Row(new($"  {moment.At}", Tone.Faint), Column, new Ink(OrgSeen.Words(moment), moment.Kind is "failure" ? Tone.Caution : moment.Concerns ? Tone.Plain : Tone.Faint));
        }
    }

    private void Unseen()
    {
        if (org.Unseen.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Not seen in the org", Tone.Title));
        foreach (var why in org.Unseen)
        {
            paper.Row(new("  -", Tone.Faint), 4, Printable.Of(why, 600));
        }
    }

    private void Calls()
    {
        if (org.Calls is not { } calls)
        {
            return;
        }

        paper.Gap().Line(0, new Ink($"Calls to {org.Host}: {calls.Length}", Tone.Title));
        foreach (var call in calls)
        {
            paper.Row(new($"  {call.Milliseconds:0} ms", Tone.Faint), 10, Printable.Of($"{call.Purpose}: {call.Method} {Uri.UnescapeDataString(call.Path)} {(call.Status == 0 ? "no answer" : call.Status)}{(call.Tries > 1 ? $", {call.Tries} tries" : "")}", 600));
        }
    }
}
