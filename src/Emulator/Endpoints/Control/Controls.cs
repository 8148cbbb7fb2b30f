using System.Text.Json;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>The orders that <c>/_sfoauth</c> takes, for pages, programs and the library alike.</summary>
internal sealed class Controls(Emulation emulation)
{
    /// <returns>Null when it was done, or what was wrong with the order.</returns>
    public string? Run(string verb, ControlOrder order) => verb switch
    {
        "clock" => Travel(order.Advance),
        "break" => WithCauses(order, causes => Break(causes, order)),
        "repair" => WithCauses(order, causes => Each(causes, cause => emulation.Faults.Repair(cause, StageFor(cause, order)))),
        "settings" => Set(order),
        "revoke" => Revoke(order),
        "rotate" => Rotate(order),
        "reset" => Reset(),
        _ => $"there is no order \"{verb}\"; there are clock, break, repair, settings, revoke, rotate and reset",
    };

    /// <summary>The stage on which a cause can be the case: its flow where it has one of its own.</summary>
    public Scene StageFor(RootCause cause, ControlOrder order)
    {
        var flow = Enum.TryParse<Flow>(order.Flow?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named
            : cause.Given.Make(World.Unknown).Get(Request.Flow) ?? Flow.WebServer;
        return emulation.Stage(flow, order.App, order.User);
    }

    private string? Travel(string? advance)
    {
        if (advance is null || !Spans.TryRead(advance, out var by) || by.Duration() > TimeSpan.FromDays(36_500))
        {
            return "advance takes a length of time such as \"31d\", \"2h\" or \"-10m\"";
        }

        emulation.Store.Travel(by);
        return null;
    }

    private string? Break(List<RootCause> causes, ControlOrder order)
    {
        if (order.On is > 1 and var at)
        {
            emulation.Faults.Arm(causes, StageFor(causes[0], order), at);
            return null;
        }

        return Each(causes, cause => emulation.Faults.Break(cause, StageFor(cause, order)));
    }

    private string? Set(ControlOrder order)
    {
        var scene = emulation.Stage(Enum.TryParse<Flow>(order.Flow, ignoreCase: true, out var flow) ? flow : Flow.WebServer, order.App, order.User);
        var read = new List<(Setting Setting, object? Value)>();
        foreach (var (name, json) in order.Settings ?? [])
        {
            if (Vocabulary.Settings.FirstOrDefault(setting => setting.Name == name) is not { } setting)
            {
                return $"there is no setting \"{name}\"; docs/settings.md lists them";
            }

            var text = json.ValueKind is JsonValueKind.String ? json.GetString()! : json.GetRawText();
            if (json.ValueKind is not JsonValueKind.Null && setting.Read(text) is null)
            {
                return $"\"{name}\" does not take this value; docs/settings.md lists what it takes";
            }

            read.Add((setting, json.ValueKind is JsonValueKind.Null ? null : setting.Read(text)));
        }

        read.ForEach(pair => emulation.Faults.Turn(pair.Setting, pair.Value, scene));
        read.ForEach(pair => emulation.Store.Note("setting", $"{pair.Setting.Label}: {(pair.Value is null ? "no longer pretended" : pair.Setting.Show(pair.Value))}"));
        return read.Count == 0 ? "settings takes an object of names and values, such as {\"permitted_users\": \"admin approved\"}" : null;
    }

    /// <summary>Ends tokens: of a user, of an app, or of both together.</summary>
    private string? Revoke(ControlOrder order)
    {
        var user = order.User is { } username ? emulation.Store.UserOfName(username) : null;
        var app = order.App is null ? null : emulation.Stage(Flow.WebServer, order.App).App;
        if (user is null && app is null)
        {
            return "revoke takes an app, a user, or both, by name";
        }

        emulation.Store.EndWhere(grant => (user is null || grant.User == user.Number) && (app is null || grant.App == app.Number));
        if (app is null)
        {
            emulation.Store.Save(user! with { RevokedBefore = emulation.Store.Clock.Now });
        }
        else if (user is null)
        {
            emulation.Store.Save(app with { RevokedBefore = emulation.Store.Clock.Now });
        }

        // Sessions of many users that end at once leave one row, without a user.
        emulation.Store.Events.Add(new SessionEnd(emulation.Store.Clock.Now, user?.Number ?? 0, app?.Number ?? 0, 0));
        emulation.Store.Note("revoke", $"tokens of {user?.Username ?? "everybody"} for {app?.Name ?? "every app"}");
        return null;
    }

    /// <summary>Generates a new secret beside the living one, or puts it in force: that ends every token of the app.</summary>
    private string? Rotate(ControlOrder order)
    {
        if (emulation.Stage(Flow.WebServer, order.App).App is not { } app)
        {
            return "there is no such app";
        }

        switch (order.Step)
        {
            case "stage":
                emulation.Store.Save(app with { StagedSecret = DemoOrg.NewSecret() });
                return null;
            case "apply" when app.StagedSecret is { } staged:
                emulation.Store.EndWhere(grant => grant.App == app.Number);
                emulation.Store.Save(app with { ConsumerSecret = staged, StagedSecret = null, FormerSecrets = app.FormerSecrets.Add(app.ConsumerSecret), RevokedBefore = emulation.Store.Clock.Now, SavedAt = emulation.Store.Clock.Now });
                emulation.Store.Note("rotate", $"consumer secret of {app.Name}");
                return null;
            default:
                return order.Step is "apply" ? "nothing is staged: rotate with step \"stage\" first" : "rotate takes a step: \"stage\" or \"apply\"";
        }
    }

    private string? Reset()
    {
        emulation.Restart?.Invoke();
        return null;
    }

    private static string? WithCauses(ControlOrder order, Func<List<RootCause>, string?> run)
    {
        var names = (order.Causes ?? []).Append(order.Cause).OfType<string>().SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var unknown = names.FirstOrDefault(name => Catalogue.Find(name) is null);
        return unknown is not null ? $"there is no cause \"{unknown}\"; /_sfoauth/causes lists them"
            : names.Find(name => Showable.WhyNot(Catalogue.Find(name)!) is not null) is { } hidden ? $"\"{hidden}\" cannot be shown by a server: {Showable.WhyNot(Catalogue.Find(hidden)!)}"
            : names.Count == 0 ? "name at least one cause"
            : run([.. names.Select(name => Catalogue.Find(name)!)]);
    }

    private static string? Each(List<RootCause> causes, Action<RootCause> act)
    {
        causes.ForEach(act);
        return null;
    }
}
