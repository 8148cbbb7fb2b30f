using System.Net;
using System.Text.RegularExpressions;

namespace SfOAuth.Emulation.Tests;

/// <summary>A running org and a client of it, as a script would drive it.</summary>
internal sealed partial class Rig : IAsyncDisposable
{
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    // A fixed day: what the platform changes later must not change these tests.
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    // Signing an id token needs a key, and making one takes longer than everything else.
    private static readonly System.Collections.Immutable.ImmutableArray<string> WithoutOpenId = ["api", "refresh_token", "web", "id"];
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = true };
    private readonly HttpClient http;

    private Rig(SalesforceEmulator org)
    {
        Org = org;
        http = new(handler) { BaseAddress = org.Url, Timeout = TimeSpan.FromSeconds(30) };
    }

    public SalesforceEmulator Org { get; }

    public Store Store => Org.Emulation.Store;

    public HttpClient Http => http;

    public string Audience => Org.Url.ToString().TrimEnd('/');

    /// <summary>The newest request as the emulator understood it.</summary>
    public RequestEntry Last => Org.Emulation.Log.Newest.First();

    public static async Task<Rig> StartAsync(Action<EmulatorOptions>? configure = null, Func<AppRecord, AppRecord>? app = null) => new(await SalesforceEmulator.StartAsync(options =>
    {
        options.Clock = new FixedClock(Day);
        options.Scenario = DemoOrg.Scenario with { Apps = [(app ?? Same)(DemoOrg.Scenario.Apps[0] with { Certificate = Keys.Certificate, Scopes = WithoutOpenId }), .. DemoOrg.Scenario.Apps.Skip(1)] };
        configure?.Invoke(options);
    }));

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location, response);
    }

    public Task<Reply> GetAsync(string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return SendAsync(request);
    }

    public Task<Reply> PostAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) });

    public Task<Reply> TokenAsync(params (string Name, string Value)[] form) => PostAsync("/services/oauth2/token", form);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        handler.Dispose();
        await Org.DisposeAsync();
    }

    /// <summary>Fields of the only form of a page.</summary>
    public static (string Name, string Value)[] Fields(string page) =>
        [.. Hidden().Matches(page).Select(match => (WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)))];

    private static AppRecord Same(AppRecord app) => app;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    private sealed class FixedClock(DateTimeOffset day) : TimeProvider
    {
        private readonly DateTimeOffset started = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => day + (System.GetUtcNow() - started);
    }
}
