using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The change that ends a cause, what it costs, and what to do where it cannot be made.</summary>
public sealed record RemedyReport(ImmutableArray<StepReport> Steps, string SecurityCost, string Instead)
{
    private const string Alternative = "Instead";
    private const string ConnectedApp = "Connected app";
    private const string ExternalClientApp = "External client app";

    internal static RemedyReport Of(CausePage page, World world)
    {
        var steps = page.Change.Where(step => step.Label != Alternative).ToList();
        var fitting = steps.Where(step => Applies(step, world.Get(App.Kind))).ToList();
        return new(
            [.. (fitting.Count > 0 ? fitting : steps).Select(step => new StepReport(step.Label, Blanks.Fill(step.Text, world)))],
            Blanks.Fill(page.SecurityCost, world),
            string.Join(" ", page.Change.Where(step => step.Label == Alternative).Select(step => Blanks.Fill(step.Text, world))));
    }

    /// <summary>A step for the other kind of app would only lead astray.</summary>
    private static bool Applies(Labelled step, AppKind? kind) => kind switch
    {
        AppKind.ConnectedApp => !IsFor(ExternalClientApp, step),
        AppKind.ExternalClientApp => !IsFor(ConnectedApp, step),
        _ => true,
    };

    private static bool IsFor(string app, Labelled step) => step.Label == app || step.Text.StartsWith(app + ":", StringComparison.Ordinal);
}

/// <summary>One step: the place of the change, and the change.</summary>
public sealed record StepReport(string Where, string Text);
