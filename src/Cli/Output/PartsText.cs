using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The causes behind an answer or a status, with their parts, and what tells them apart.</summary>
internal sealed class PartsText(Paper paper, int column)
{
    private const int Few = 5;

    public void Write(IReadOnlyList<CausePartReport> causes, IReadOnlyList<RivalReport> tellApart, bool isFull)
    {
        foreach (var (at, cause) in causes.Take(isFull ? int.MaxValue : Few).Index())
        {
            paper.Row(new(at == 0 ? "  Causes" : "", Tone.Label), column, cause.Title, new Ink($"({cause.Id}){(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}", Tone.Faint)).Tail(new(Odds.Number(cause.Part), Tone.Caution));
        }

        if (!isFull && causes.Count > Few)
        {
            paper.Line(column, new Ink($"and {causes.Count - Few} more", Tone.Faint));
        }

        var shown = causes.Take(isFull ? int.MaxValue : Few).Select(cause => cause.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, rival) in tellApart.Where(rival => shown.Contains(rival.Id) && shown.Contains(rival.Rival)).Index())
        {
            paper.Row(new(at == 0 ? "  Tell apart" : "", Tone.Label), column, new Ink(rival.Rival, Tone.Quote), new Ink($"rather than {rival.Id}:", Tone.Faint), CauseText.Plain(rival.Text));
        }
    }
}
