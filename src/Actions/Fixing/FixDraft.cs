using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Remedying;

namespace SfOAuth.Actions;

/// <summary>A plan in words, and what it was made from.</summary>
/// <param name="Known">What is known of org, app and user.</param>
/// <param name="Broken">The same, with the cause in it where it is not known: what was planned for.</param>
/// <param name="Evidence">What speaks for the cause.</param>
internal sealed record FixDraft(FixReport Report, Plan Plan, World Known, World Broken, ImmutableArray<EvidenceReport> Evidence);
