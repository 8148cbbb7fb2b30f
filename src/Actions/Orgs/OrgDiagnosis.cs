using SfOAuth.Diagnosing;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>A diagnosis, and what the org had to do with it.</summary>
/// <param name="Org">What was asked and answered.</param>
/// <param name="Seen">What that says about the failure.</param>
/// <param name="Question">The failure, as far as it was known.</param>
public sealed record OrgDiagnosis(Diagnosis Diagnosis, JoinedRows Rows, OrgSnapshot Org, OrgEvidence Seen, OrgQuestion Question);
