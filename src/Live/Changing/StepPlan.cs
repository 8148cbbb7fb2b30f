using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>The steps of a change in an org as it is, before any is made.</summary>
/// <param name="Steps">Rows first and a deployment last, so that nobody is locked out in between.</param>
/// <param name="Troubles">Why a part cannot be made, in sentences.</param>
public sealed record StepPlan(ImmutableArray<ChangeStep> Steps, ImmutableArray<string> Troubles);
