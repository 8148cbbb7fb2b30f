using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Shows how far an attempt came, and judges it again with settings supposed to be others.</summary>
public static class GatesAction
{
    private const double Worth = 0.02;
    private const int MostLevers = 24;

    /// <param name="diagnosis">The failure; its world is what is known.</param>
    /// <param name="supposed">Settings supposed to be others than they are.</param>
    public static GatesReport Run(Diagnosis diagnosis, IReadOnlyCollection<Fact> supposed)
    {
        var world = diagnosis.World.Set(supposed);
        var suspects = supposed.Count == 0 ? diagnosis.Findings.Where(finding => finding.Probability >= Worth).ToList() : [];
        var reached = supposed.Count == 0 ? Reached(diagnosis.Findings) : null;
        ImmutableArray<StageReport> stages = [.. Enum.GetValues<Stage>().Select(stage => Stage(stage, world, suspects, reached))];
        var decision = Decision.On(world) is Decision.Denied denied ? $"refused: {Title(denied.Cause)}"
            : suspects is [{ State: State.Confirmed } sure, ..] ? $"refused: {Title(sure.Cause)}"
            : suspects.Count > 0 ? "refused, and by which gate is not settled yet"
            : "granted, as far as is known";
        return new(stages, decision, [.. Decision.AllGates(world).Select(Gate)], [.. Levers(diagnosis, world, supposed)]);
    }

    /// <summary>
    /// The first stage that may have refused. A stage speaks only when all before it let the attempt pass, so what
    /// lies before every cause that explains the answer, be it ever so unlikely, was passed.
    /// </summary>
    private static Stage? Reached(IReadOnlyCollection<Finding> findings) =>
        findings.Count > 0 ? findings.Min(finding => finding.Cause.Stage) : null;

    private static StageReport Stage(Stage stage, World world, List<Finding> suspects, Stage? reached)
    {
        var gates = Catalogue.Causes.Where(cause => cause.Stage == stage && cause.Given.Holds(world) is not Verdict.No).ToList();
        var refusing = gates.Where(cause => cause.Holds(world) is Verdict.Yes).Select(Gate).ToImmutableArray();
        var open = gates.Count(cause => cause.Holds(world) is Verdict.No);
        var here = suspects.Where(finding => finding.Cause.Stage == stage).Select(finding => new SuspectReport(finding.Cause.Slug, Title(finding.Cause), Math.Round(finding.Probability, 3))).ToImmutableArray();
        var (state, why) = refusing.Length > 0 ? ("refused", "What is known makes this gate refuse.")
            : here.Length > 0 ? ("suspected", "The evidence speaks for a gate here.")
            : reached is { } first && stage < first ? ("passed", "Every cause that explains the answer lies behind it, and what lies behind speaks only when this one lets the attempt pass.")
            : open == gates.Count ? ("passed", gates.Count == 0 ? "No gate here concerns this attempt." : "Every gate here lets it pass, by what is known.")
            : ("not-known", reached is not null && suspects.Count > 0 && stage > suspects.Max(finding => finding.Cause.Stage) ? "The attempt hardly came this far." : "What would tell is not known.");
        var lacking = state is "passed" ? [] : gates.Where(cause => cause.Holds(world) is Verdict.Unknown).SelectMany(cause => cause.When.Judge(world).Lacking).Where(setting => setting.CanBeAsked).Select(setting => setting.Label).Distinct().ToImmutableArray();
        return new(Kebab.Of(stage.ToString()), state, refusing, here, open, gates.Count, lacking, why);
    }

    /// <summary>What the likely causes hang on, and what is known besides, as far as the values can be listed.</summary>
    private static IEnumerable<LeverReport> Levers(Diagnosis diagnosis, World world, IReadOnlyCollection<Fact> supposed)
    {
        var settings = supposed.Select(fact => fact.Setting)
            .Concat(diagnosis.Findings.SelectMany(finding => finding.Cause.When.Settings))
            .Concat(diagnosis.World.Settings.OrderBy(setting => setting.Name, StringComparer.Ordinal))
            .Concat([Request.Flow, App.PermittedUsers, Person.IsAssigned, App.IpRelaxation, App.RefreshPolicy, Person.IsActive, App.IsBlocked]);
        return settings.Distinct().Where(setting => setting.Choices.Count is > 0 and <= 24).Take(MostLevers).Select(setting => new LeverReport(
            setting.Name,
            setting.Label,
            diagnosis.World[setting] is [var known] ? setting.Show(known.Value) : "",
            supposed.FirstOrDefault(fact => fact.Setting == setting) is { } fact ? setting.Show(fact.Value) : "",
            [.. setting.Choices.Select(choice => new LeverChoice(Spelt(choice), setting.Show(choice)))]));
    }

    private static string Spelt(object choice) => choice is bool flag ? flag ? "yes" : "no" : Kebab.Of(choice.ToString()!);

    private static GateReport Gate(RootCause cause) => new(cause.Slug, Title(cause));

    private static string Title(RootCause cause) => Blanks.Fill(Catalogue.Page(cause).Title, World.Unknown);
}
