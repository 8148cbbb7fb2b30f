using SfOAuth.Diagnosing;

namespace SfOAuth.Actions;

/// <summary>One thing that was observed.</summary>
/// <param name="Text">The piece of the input, verbatim.</param>
/// <param name="Error">The <c>error</c> code, or empty.</param>
/// <param name="Description">The description, or empty.</param>
/// <param name="LoginStatus">The Login History status, when it is one.</param>
/// <param name="Known">True when the catalogue has causes for it.</param>
public sealed record SymptomReport(string Text, string Source, int Line, long Offset, int Length, string Error, string Description, string? LoginStatus, bool Known)
{
    internal static SymptomReport Of(Symptom symptom) =>
        new(symptom.Slice.Text, symptom.Slice.Input, symptom.Slice.Line, symptom.Slice.Offset, symptom.Slice.Length,
            symptom.Error, symptom.Description, symptom.LoginStatus?.Name, symptom.Candidates.Length > 0 || symptom.LoginStatus is { IsReadFromNameOnly: false });
}
