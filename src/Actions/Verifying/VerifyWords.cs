using System.Globalization;

namespace SfOAuth.Actions;

/// <summary>Words that all clothes of a verification share.</summary>
public static class VerifyWords
{
    public const string NoSetting = "No setting of the app was named.";
    public const string NoAssignment = "No assignment belongs to this change.";
    public const string NoProof = "None yet.";

    public static IEnumerable<(string Label, string Words)> Facts(VerifyReport report) => Told(
        ("App", report.App), ("User", report.User), ("Org", report.Org), ("Since", report.Since), ("Made at", report.At),
        ("Successes seen", report.Successes.ToString(CultureInfo.InvariantCulture)), ("Probe ran", report.Tries > 0 ? report.Tries.ToString(CultureInfo.InvariantCulture) : ""), ("Refuses now", report.NextGate));

    public static IEnumerable<(string Label, string Words)> Mapping(ArtefactsReport artefacts) => Told(
        ("Error", artefacts.Mapping.Error), ("Cause", artefacts.Mapping.Cause.Length > 0 ? $"{artefacts.Mapping.Title} ({artefacts.Mapping.Cause})" : "not named"), ("Fix", artefacts.Mapping.Fix));

    private static IEnumerable<(string Label, string Words)> Told(params (string Label, string Words)[] facts) => facts.Where(fact => fact.Words.Length > 0);
}
