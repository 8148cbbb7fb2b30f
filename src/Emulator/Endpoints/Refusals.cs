using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Says no in the shape that each endpoint has for it.</summary>
internal static class Refusals
{
    public static async Task AnswerAsync(Emulation emulation, Turn turn, Ruling ruling)
    {
        if (Elsewhere.Redirects(turn, ruling))
        {
            await Elsewhere.AnswerAsync(emulation, turn, ruling);
            return;
        }

        var said = ruling.Answer!.Refusal;
        var status = said.Status == 0 ? StatusCodes.Status400BadRequest : said.Status;
        var http = turn.Request.Http;
        Logins.Refused(emulation, turn, ruling);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, status);
        Replies.Modelled(http, ruling.Answer.Modelled.Length > 0 ? ruling.Answer.Modelled : turn.Modelled);
        await (turn.Endpoint switch
        {
            Endpoint.Token => TokenAsync(http, status, said),
            Endpoint.Rest => RestAsync(http, status, said),
            Endpoint.UserInfo => Replies.TextAsync(http, said.Status == 0 ? StatusCodes.Status403Forbidden : said.Status, "text/html;charset=UTF-8", said.Error),
            Endpoint.Revoke => Replies.TextAsync(http, status, "application/x-www-form-urlencoded", Form(said)),
            Endpoint.Introspect => Replies.TextAsync(http, StatusCodes.Status200OK, "application/json;charset=UTF-8", """{"active":false}"""),
            _ => Replies.TextAsync(http, status, "text/plain", Form(said)),
        });
    }

    /// <summary>Error and description as a form body, as a query, or as a fragment.</summary>
    public static string Form(Refusal said) =>
        Words(said) is { Length: > 0 } words ? $"error={Uri.EscapeDataString(said.Error)}&error_description={Uri.EscapeDataString(words)}" : $"error={Uri.EscapeDataString(said.Error)}";

    /// <summary>The description, or the first spelling that is known.</summary>
    public static string Words(Refusal said) => said.Description.Length > 0 ? said.Description : said.Phrases.FirstOrDefault(phrase => phrase.Contains(' ', StringComparison.Ordinal)) ?? "";

    private static Task TokenAsync(HttpContext http, int status, Refusal said) => Replies.JsonAsync(http, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", said.Error.Length > 0 ? said.Error : "unknown_error");
        if (Words(said) is { Length: > 0 } words)
        {
            json.WriteString("error_description", words);
        }

        json.WriteEndObject();
    });

    private static Task RestAsync(HttpContext http, int status, Refusal said)
    {
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Token";
        }

        return Replies.JsonAsync(http, status, json => WriteRest(json, said.Error, Words(said)));
    }

    public static void WriteRest(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteString("errorCode", code);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
