using System.Net.Http.Json;
using System.Text.Json;

namespace SfOAuth.Clients.Tests;

/// <summary>Tokens for clients that begin with one.</summary>
internal static class Tokens
{
    public static async Task<string> RefreshTokenAsync(SalesforceEmulator org)
    {
        using var person = new Person(org);
        var callback = await person.AllowAsync(new Uri(org.Url, $"/services/oauth2/authorize?response_type=code&client_id={Uri.EscapeDataString(org.ConsumerKey)}&redirect_uri={Uri.EscapeDataString(org.Callback)}").ToString());
        var code = Uri.UnescapeDataString(callback.Query.Split("code=")[1].Split('&')[0]);
        using var http = new HttpClient(Https.Handler(org));
        var reply = await http.PostAsync(new Uri(org.Url, "/services/oauth2/token"), new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"), new("code", code), new("client_id", org.ConsumerKey), new("client_secret", org.ConsumerSecret), new("redirect_uri", org.Callback),
        ]));
        return (await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refresh_token").GetString()!;
    }
}
