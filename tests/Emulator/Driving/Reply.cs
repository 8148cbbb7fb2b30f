using System.Net;
using System.Text.Json;

namespace SfOAuth.Emulation.Tests;

/// <summary>An answer, read once.</summary>
internal sealed record Reply(HttpStatusCode Status, string Body, Uri? Location, HttpResponseMessage Raw)
{
    public bool IsOk => Status is HttpStatusCode.OK;

    /// <summary>The answer carries neither a token nor a code nor what was asked for.</summary>
    public string Error => Member("error");

    public string Description => Member("error_description");

    public string Header(string name) => Raw.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    public string Member(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            var root = json.RootElement.ValueKind is JsonValueKind.Array ? json.RootElement[0] : json.RootElement;
            return root.TryGetProperty(name, out var value) ? value.ToString() : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>A value in the query or fragment of the redirect.</summary>
    public string Redirected(string name)
    {
        var text = Location is null || !Location.IsAbsoluteUri ? "" : Location.Query.TrimStart('?') + "&" + Location.Fragment.TrimStart('#');
        return text.Split('&').Select(pair => pair.Split('=')).Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[^1])).FirstOrDefault() ?? "";
    }
}
