using System.Net;
using System.Text.RegularExpressions;
using SfOAuth.Live;

namespace SfOAuth.Demonstration;

/// <summary>Stands for the person at the browser: types in name and password, and presses a button on the approval page.</summary>
internal sealed partial class OrgBrowser(DemoStage stage) : IBrowser, IDisposable
{
    private const int MostPages = 8;
    private readonly CookieContainer cookies = new();
    private HttpClient? http;

    /// <summary>The button on the approval page.</summary>
    public bool Declines { get; set; }

    /// <summary>How long the approval page lies open before a button is pressed.</summary>
    public TimeSpan Dawdles { get; set; }

    private HttpClient Http => http ??= new(stage.Handler(cookies), disposeHandler: true);

    public async Task<BrowserEnd> VisitAsync(Uri authorize, Uri callback, CancellationToken stop)
    {
        var page = await GetAsync(authorize, stop);
        for (var step = 0; step < MostPages; step++)
        {
            if (page.Next is { } next && IsAt(next, callback))
            {
                return new(next);
            }

            if (page.Next is { } onward)
            {
                page = await GetAsync(onward, stop);
            }
            else if (page.Body.Contains("name=\"pw\"", StringComparison.Ordinal) && step < 4)
            {
                page = await PostAsync(new(page.At, "/login"), [.. Fields(page.Body), new("username", stage.Username), new("pw", stage.Password)], stop);
            }
            else if (page.Body.Contains("name=\"ticket\"", StringComparison.Ordinal))
            {
                stage.Travel(Dawdles);
                page = await PostAsync(new(page.At, "/setup/secur/RemoteAccessAuthorizationPage.apexp"), [.. Fields(page.Body), new(Declines ? "cancel" : "save", "1")], stop);
            }
            else
            {
                break;
            }
        }

        // An error page hides its reason, and its address tells it; a bare answer is all there is to see.
        return page.At.Query.Contains("error=", StringComparison.Ordinal) ? new(page.At) : new(null, page.Body) { Status = page.Status };
    }

    public async Task ShowCodeAsync(Uri address, string userCode, CancellationToken stop)
    {
        await PostAsync(new(address, "/login"), [new("startURL", "/"), new("username", stage.Username), new("pw", stage.Password)], stop);
        var page = await PostAsync(address, [new("user_code", userCode)], stop);
        await PostAsync(address, [.. Fields(page.Body), new(Declines ? "cancel" : "save", "1")], stop);
    }

    public void Dispose() => http?.Dispose();

    private static bool IsAt(Uri address, Uri callback) => address.Host == callback.Host && address.Port == callback.Port && address.AbsolutePath.TrimEnd('/') == callback.AbsolutePath.TrimEnd('/');

    private Task<Page> GetAsync(Uri address, CancellationToken stop) => SendAsync(new(HttpMethod.Get, address), stop);

    private Task<Page> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken stop) => SendAsync(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) }, stop);

    private async Task<Page> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var response = await Http.SendAsync(request, stop);
        var location = response.Headers.Location;
        return new(request.RequestUri!, (int)response.StatusCode, await response.Content.ReadAsStringAsync(stop), location is null ? null : new Uri(request.RequestUri!, location));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string page) =>
        Hidden().Matches(page).Select(match => KeyValuePair.Create(WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    private sealed record Page(Uri At, int Status, string Body, Uri? Next);
}
