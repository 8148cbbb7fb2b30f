using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary><c>/services/oauth2/userinfo</c>, the identity URL and the hand-over to a browser.</summary>
internal sealed class UserInfo(Emulation emulation)
{
    public async Task AnswerAsync(Inbound request)
    {
        var turn = Bearer.Observe(emulation, request, Endpoint.UserInfo, needs: null);
        if (await IsRefusedAsync(turn))
        {
            return;
        }

        var user = turn.User!;
        await Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("sub", $"{request.Base}/id/{emulation.Store.Org.Id}/{user.Id}");
            json.WriteString("user_id", user.Id);
            json.WriteString("organization_id", emulation.Store.Org.Id);
            json.WriteString("preferred_username", user.Username);
            json.WriteString("nickname", user.Username.Split('@')[0]);
            json.WriteString("name", user.Name);
            json.WriteString("email", user.Email);
            json.WriteBoolean("email_verified", true);
            json.WriteString("profile", $"{request.Base}/{user.Id}");
            json.WriteString("zoneinfo", "UTC");
            json.WriteString("locale", "en_US");
            json.WriteString("language", "en_US");
            json.WriteBoolean("active", user.IsActive);
            json.WriteString("user_type", "STANDARD");
            WriteUrls(json, request);
            json.WriteEndObject();
        });
    }

    /// <summary><c>/id/ORG/USER</c>.</summary>
    public async Task IdentityAsync(Inbound request, string org, string user)
    {
        var turn = Bearer.Observe(emulation, request, Endpoint.UserInfo, needs: null);
        if (turn.User is { } caller && (!Same(org, emulation.Store.Org.Id) || !Same(user, caller.Id)))
        {
            turn.See(Client.UsesInstanceUrl, false);
            turn.Preferred = ApiRefusals.IdentityBadId;
        }

        if (await IsRefusedAsync(turn))
        {
            return;
        }

        await Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", $"{request.Base}/id/{emulation.Store.Org.Id}/{turn.User!.Id}");
            json.WriteBoolean("asserted_user", true);
            json.WriteString("user_id", turn.User.Id);
            json.WriteString("organization_id", emulation.Store.Org.Id);
            json.WriteString("username", turn.User.Username);
            json.WriteString("nick_name", turn.User.Username.Split('@')[0]);
            json.WriteString("display_name", turn.User.Name);
            json.WriteString("email", turn.User.Email);
            json.WriteBoolean("active", turn.User.IsActive);
            json.WriteString("user_type", "STANDARD");
            json.WriteString("language", "en_US");
            json.WriteString("locale", "en_US");
            WriteUrls(json, request);
            json.WriteEndObject();
        });
    }

    /// <summary><c>/services/oauth2/singleaccess</c>: an address that opens a browser session.</summary>
    public async Task SingleAccessAsync(Inbound request)
    {
        var turn = Bearer.Observe(emulation, request, Endpoint.UserInfo, needs: Scopes.Web);
        if (await IsRefusedAsync(turn))
        {
            return;
        }

        var session = emulation.Issuer.Session(turn.User!, request.From);
        var target = request["redirect_uri"] is ['/', ..] path ? path : "/";
        await Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("frontdoor_uri", $"{request.Base}/secur/frontdoor.jsp?sid={Uri.EscapeDataString(session)}&retURL={Uri.EscapeDataString(target)}");
            json.WriteEndObject();
        });
    }

    private async Task<bool> IsRefusedAsync(Turn turn)
    {
        var ruling = emulation.Judge.Rule(turn);
        if (ruling.IsGranted)
        {
            emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
            return false;
        }

        await Refusals.AnswerAsync(emulation, turn, ruling);
        return true;
    }

    private static bool Same(string one, string other) => one == other || (one.Length == 15 && other.StartsWith(one, StringComparison.Ordinal));

    private static void WriteUrls(Utf8JsonWriter json, Inbound request)
    {
        json.WriteStartObject("urls");
        json.WriteString("rest", $"{request.Base}/services/data/v{{version}}/");
        json.WriteString("sobjects", $"{request.Base}/services/data/v{{version}}/sobjects/");
        json.WriteString("query", $"{request.Base}/services/data/v{{version}}/query/");
        json.WriteString("tooling_rest", $"{request.Base}/services/data/v{{version}}/tooling/");
        json.WriteString("partner", $"{request.Base}/services/Soap/u/{{version}}/{request.Http.Request.Host.Value}");
        json.WriteEndObject();
    }
}
