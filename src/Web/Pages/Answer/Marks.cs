using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>The pieces of the inputs that an answer rests on, each with a name to jump to.</summary>
internal sealed class Marks
{
    /// <summary>What pasted words are called as an input.</summary>
    public const string Pasted = "text";

    private readonly SortedDictionary<(string Source, long Offset, int Length), Mark> marks = [];

    public Marks(DiagnosisReport report)
    {
        foreach (var symptom in report.Symptoms)
        {
            Add(symptom.Source, symptom.Offset, symptom.Length, "what was answered");
        }

        // The likeliest cause has the first word on what a piece speaks for.
        foreach (var cause in report.Causes)
        {
            AddAll(cause.Evidence, $"speaks for {cause.Id}");
            AddAll(cause.Against, $"speaks against {cause.Id}");
        }

        foreach (var cause in report.RuledOut)
        {
            AddAll(cause.Because, $"rules out {cause.Id}");
        }
    }

    /// <summary>The marks in an input, first to last.</summary>
    public IEnumerable<Mark> In(string source) => marks.Where(mark => mark.Key.Source == source).Select(mark => mark.Value);

    /// <summary>The mark of a piece; null for what stands in no input.</summary>
    public Mark? Find(EvidenceReport evidence) =>
        evidence is { Offset: { } offset, Length: { } length } ? marks.GetValueOrDefault((evidence.Source, offset, length)) : null;

    private void AddAll(IEnumerable<EvidenceReport> pieces, string speaks)
    {
        foreach (var piece in pieces)
        {
            if (piece is { Offset: { } offset, Length: { } length })
            {
                Add(piece.Source, offset, length, piece.Means.Length > 0 && piece.Means != piece.Text ? $"{piece.Means}; {speaks}" : speaks);
            }
        }
    }

    private void Add(string source, long offset, int length, string speaks)
    {
        if (length > 0)
        {
            marks.TryAdd((source, offset, length), new($"seen-{marks.Count + 1}", offset, length, speaks));
        }
    }
}

/// <summary>A piece of an input.</summary>
/// <param name="Id">The name to jump to.</param>
/// <param name="Speaks">What it tells, in words.</param>
internal sealed record Mark(string Id, long Offset, int Length, string Speaks);
