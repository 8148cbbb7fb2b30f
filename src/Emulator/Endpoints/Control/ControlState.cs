using Microsoft.AspNetCore.Http;
using SfOAuth.Causes;

namespace SfOAuth.Emulation;

/// <summary>The org and its requests as JSON. No secret and no token is in it.</summary>
internal static class ControlState
{
    public static Task WriteAsync(Inbound request, Emulation emulation) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        var store = emulation.Store;
        json.WriteStartObject();
        json.WriteString("org", store.Org.Id);
        json.WriteString("now", store.Clock.Now);
        json.WriteStartArray("broken");
        foreach (var cause in emulation.Faults.Broken)
        {
            json.WriteStringValue(cause.Slug);
        }

        json.WriteEndArray();
        json.WriteStartObject("pretended");
        foreach (var (setting, value) in emulation.Faults.Pretences)
        {
            json.WriteString(setting.Name, setting.Show(value));
        }

        json.WriteEndObject();
        json.WriteStartArray("apps");
        foreach (var app in store.Apps)
        {
            json.WriteStartObject();
            json.WriteString("name", app.Name);
            json.WriteString("consumerKey", app.ConsumerKey);
            json.WriteBoolean("isBlocked", app.IsBlocked);
            json.WriteBoolean("hasStagedSecret", app.StagedSecret is not null);
            json.WriteNumber("livingGrants", store.Grants.Count(grant => grant.Lives && grant.App == app.Number));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task WriteRequestsAsync(Inbound request, Emulation emulation) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartArray();
        foreach (var entry in emulation.Log.Newest)
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", entry.At);
            json.WriteString("endpoint", entry.Endpoint.ToString());
            json.WriteString("flow", entry.Flow.ToString());
            json.WriteString("app", entry.App);
            json.WriteString("user", entry.User);
            json.WriteNumber("status", entry.Status);
            json.WriteString("answer", entry.Public);
            json.WriteString("said", entry.Said);
            json.WriteString("cause", entry.Cause);
            json.WriteString("stage", entry.Stage);
            json.WriteString("loginHistory", entry.Row);
            json.WriteString("modelled", entry.Modelled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static Task WriteCausesAsync(Inbound request) => Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartArray();
        foreach (var cause in Catalogue.Causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", cause.Slug);
            json.WriteString("stage", cause.Stage.ToString());
            json.WriteString("cannotBeShown", Showable.WhyNot(cause));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
