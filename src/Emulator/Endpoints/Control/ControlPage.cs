using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary><c>/_sfoauth</c>: look into the org, break and mend it, travel in time. Not a part of Salesforce.</summary>
internal sealed class ControlPage(Emulation emulation)
{
    private readonly Controls controls = new(emulation);

    public Task AnswerAsync(Inbound request)
    {
        var verb = request.Path["/_sfoauth".Length..].Trim('/');
        if (!HttpMethods.IsPost(request.Method))
        {
            return verb switch
            {
                "" => new ControlView(emulation).ShowAsync(request),
                "state" => ControlState.WriteAsync(request, emulation),
                "requests" => ControlState.WriteRequestsAsync(request, emulation),
                "causes" => ControlState.WriteCausesAsync(request),
                _ => FailAsync(request, StatusCodes.Status404NotFound, $"there is no /_sfoauth/{verb}"),
            };
        }

        return IsFromOutside(request)
            ? FailAsync(request, StatusCodes.Status403Forbidden, "another site may not control the org")
            : OrderAsync(request, verb);
    }

    private async Task OrderAsync(Inbound request, string verb)
    {
        var order = Read(request);
        if (order is null)
        {
            await FailAsync(request, StatusCodes.Status400BadRequest, "the body is not a JSON object of known members; see docs/emulator.md");
            return;
        }

        if (controls.Run(verb, order) is { } trouble)
        {
            await FailAsync(request, StatusCodes.Status400BadRequest, trouble);
            return;
        }

        await emulation.Store.Journal.DurableAsync();
        await (request.BodyFormat is Salesforce.BodyFormat.Form ? Replies.RedirectAsync(request.Http, $"{request.Base}/_sfoauth") : ControlState.WriteAsync(request, emulation));
    }

    /// <summary>JSON from programs, a form from the page.</summary>
    private static ControlOrder? Read(Inbound request)
    {
        if (request.BodyFormat is Salesforce.BodyFormat.Form && !request.Form.IsEmpty)
        {
            return new()
            {
                Advance = request.Form["advance"],
                Cause = request.Form["cause"],
                App = request.Form["app"],
                User = request.Form["user"],
                Step = request.Form["step"],
                Settings = request.Form["setting"] is { } name ? new() { [name] = JsonSerializer.SerializeToElement(request.Form["value"] ?? "", StateJson.Default.String) } : null,
            };
        }

        try
        {
            return request.Body.IsEmpty ? new() : JsonSerializer.Deserialize(request.Body.Span, ControlJson.Default.ControlOrder);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A page of another site can make a browser post here, but it cannot choose these headers.
    private static bool IsFromOutside(Inbound request)
    {
        var headers = request.Http.Request.Headers;
        var origin = headers.Origin.ToString();
        return headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" || (origin.Length > 0 && !origin.Equals(request.Base, StringComparison.OrdinalIgnoreCase));
    }

    private static Task FailAsync(Inbound request, int status, string why) => Replies.JsonAsync(request.Http, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", why);
        json.WriteEndObject();
    });
}
