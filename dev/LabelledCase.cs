namespace SfOAuth.Dev;

/// <summary>A failure whose cause is known.</summary>
/// <param name="Grade">How well its cause is backed: the <c>confidence</c> of a JSONL case, the <c>source</c> of a case page.</param>
/// <param name="Paste">What a person would paste.</param>
public sealed record LabelledCase(string Id, string Cause, string Grade, string Paste);
