using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Emulation;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>Holds what a reader says of an org against what the org keeps.</summary>
internal static class OrgTruth
{
    /// <summary>Kept in another meaning: whether the attempt passes, and not what stands in Setup; or as a mark beside a certificate that is still good.</summary>
    private static readonly Setting[] Otherwise = [Person.IpIsInRanges, App.CertificateHasExpired, Incident.Today];

    /// <summary>True where the emulator only marks what the cause is about.</summary>
    public static bool IsMarked(RootCause cause) => cause.When.Settings.Contains(App.CertificateHasExpired);

    public static IEnumerable<string> Lies(LoopRun run, OrgDiagnosis told) =>
        from fact in told.Diagnosis.World.Facts
        where IsOfOrg(fact) && fact.Value is bool or Enum && Levers.Of(fact.Setting) is not null && !Otherwise.Contains(fact.Setting)
        where run.Everything[fact.Setting] is [var truth] && !truth.Value.Equals(fact.Value)
        select $"{fact} ({fact.Source.Standing}, {fact.Source})";

    private static bool IsOfOrg(Fact fact) =>
        fact.Source.Standing > Standing.Inferred && (fact.Source.Slice is { } slice ? slice.Input.EndsWith("(org)", StringComparison.Ordinal) || slice.Input.StartsWith("org/", StringComparison.Ordinal) : fact.Source.Note.Contains("org", StringComparison.Ordinal));
}
