using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Apps in words: what is declared, and what is in effect.</summary>
internal static class AppReports
{
    private static readonly Setting[] Silent = [App.Name, App.Kind, Declared.HasOauth, Declared.SecretInFile, Declared.Oddity];

    public static AppReport Of(DeclaredApp app, Project project, DateTimeOffset today)
    {
        var flows = Declaration.Flows(app.Facts);
        var world = Declaration.World(app.Facts, project.Org).With(Incident.Today.At(today));
        return new(
            app.Label,
            Kebab.Of(app.Kind.ToString()),
            [.. app.Files.Select(file => file.Document.Name)],
            [.. flows.Select(flow => Kebab.Of(flow.ToString()))],
            [.. app.Facts.Where(fact => !Silent.Contains(fact.Setting)).Select(fact => new DeclaredReport(fact.Setting.Name, fact.Setting.Label, fact.Setting.Show(fact.Value), fact.Source.Slice?.Input ?? "", fact.Source.Slice?.Line))],
            [.. Effective.Of(world, flows).Select(value => new EffectiveReport(value.Declared.Setting.Label, value.Declared.Setting.Show(value.Declared.Value), value.Really, value.Why, Kebab.Of(value.Confidence.ToString()), value.Source))]);
    }
}
