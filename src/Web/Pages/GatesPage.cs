using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Web;

/// <summary>The attempt's way through the stages, and "what if".</summary>
internal static class GatesPage
{
    private const string Title = "The way through the gates";

    public static Task ShowAsync(Call call) => call.ShowAsync("gates", Title, Page(call, Given.Nothing, []));

    public static async Task AnswerAsync(Call call)
    {
        if (await call.ReadFormAsync() is { } form)
        {
            await call.ShowAsync("gates", Title, Page(call, Given.Of(form, call.Desk.Shelf), [.. form.All("if")]));
        }
    }

    private static Html Page(Call call, Given given, ImmutableArray<string> suppositions)
    {
        var supposed = suppositions.SelectMany(one => StatedFacts.Read(one) is Reading<ImmutableArray<Fact>>.Accepted { Value: var read } ? read : []).ToList();
        var seen = Examination.Of(given, call.Desk, call.Stop);
        var report = GatesAction.Run(seen.Diagnosis, supposed);
        var page = new Html().Add($"<h1>{Title}</h1>\n<p>An attempt is judged stage after stage; a later one cannot speak while an earlier one refuses. Within a stage the order is not documented. The order itself is deduced from which error hides which.</p>\n");
        page.Add($"<p class=\"decision\" role=\"status\"><strong>{(supposed.Count > 0 ? "If that were so:" : given.IsEmpty ? "Nothing is known yet:" : "As it is:")}</strong> {report.Decision}.</p>\n<div class=\"gates\">\n");
        Stages(page, report);
        WhatIf(page, call, given, (seen, report));
        return page.Raw("</div>\n");
    }

    private static void Stages(Html page, GatesReport report)
    {
        page.Raw("<ol class=\"stages\">\n");
        foreach (var stage in report.Stages)
        {
            page.Add($"<li class=\"stage {stage.State}\"><h2>{StageWords.Name(stage.Stage)} <span class=\"state\">{State(stage.State)}</span></h2><p>{StageWords.Question(stage.Stage)}</p><p class=\"hint\">{stage.Why} {(stage.Open > 0 && stage.Open < stage.Gates ? $"{stage.Open} of {stage.Gates} gates let it pass, by what is known." : "")}</p>");
            foreach (var gate in stage.Refusing)
            {
                page.Add($"<p class=\"gate\">Refuses: {gate.Title} <code>{gate.Id}</code></p>");
            }

            foreach (var suspect in stage.Suspected)
            {
                page.Add($"<p class=\"gate\">{suspect.Title} <span class=\"place\">{Odds.Number(suspect.Probability)}</span></p>");
            }

            page.Raw(stage.Lacking.IsEmpty ? "</li>\n" : $"<details><summary>What would tell: {stage.Lacking.Length}</summary><p>{Html.Words(string.Join("; ", stage.Lacking))}</p></details></li>\n");
        }

        page.Raw("</ol>\n");
    }

    private static void WhatIf(Html page, Call call, Given given, (Examination Seen, GatesReport Report) judged)
    {
        page.Add($"<form id=\"ask\" class=\"panel\" method=\"post\" action=\"{call.At("gates")}\" enctype=\"multipart/form-data\">\n<h2>What if?</h2>\n<p class=\"hint\">Suppose a setting to be another, and see which gate refuses then. Nothing is changed anywhere.</p>\n");
        new FormView(page, call).Carry(given, judged.Seen);
        foreach (var lever in judged.Report.Levers)
        {
            page.Add($"<p class=\"lever\"><label for=\"if-{lever.Name}\">{lever.Label}</label> <select id=\"if-{lever.Name}\" name=\"if\" data-at-once><option value=\"\">{(lever.Known.Length > 0 ? $"as it is: {lever.Known}" : "not known")}</option>");
            foreach (var choice in lever.Choices)
            {
                page.Add($"<option value=\"{lever.Name}={choice.Value}\"").Raw(choice.Shown == lever.Supposed ? " selected>" : ">").Add($"{choice.Shown}</option>");
            }

            page.Raw("</select></p>\n");
        }

        page.Add($"<p class=\"ways\"><button class=\"go\">Judge</button> <button formaction=\"{call.At("answer")}\">Back to the answer</button></p>\n</form>\n");
    }

    private static string State(string state) => state switch
    {
        "passed" => "✓ passed",
        "refused" => "✕ refused here",
        "suspected" => "! refused here, perhaps",
        _ => "? not known",
    };
}
