using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SfOAuth.Web.Tests;

/// <summary>A running host, asked over plain HTTP as any program of the machine could.</summary>
public sealed partial class Host : IAsyncLifetime
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });

    public WebFace Face { get; private set; } = null!;

    /// <summary>The cookie of a browser that was let in.</summary>
    public string Cookie { get; private set; } = "";

    /// <summary>The key that our own forms carry.</summary>
    public string Key { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Face = await WebFace.StartAsync(new());
        using var entry = await http.GetAsync(Face.First);
        Cookie = entry.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Key = Field().Match(await (await GetAsync("")).Content.ReadAsStringAsync()).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Face.DisposeAsync();
    }

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>Asks for a page as the browser that was let in.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(Asking(HttpMethod.Get, path));

    /// <summary>A request of the browser that was let in.</summary>
    public HttpRequestMessage Asking(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(Face.Home, path));
        request.Headers.Add("Cookie", Cookie);
        return request;
    }

    /// <summary>Sends a form as the browser that was let in does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, byte[] Content)[] files)
    {
        var request = Asking(HttpMethod.Post, path);
        request.Content = Form(fields.Prepend(("key", Key)), files);
        return await SendAsync(request);
    }

    /// <summary>The page that answers a form.</summary>
    public async Task<string> AnswerAsync(params (string Name, string Value)[] fields) => await (await PostAsync("answer", fields)).Content.ReadAsStringAsync();

    public static MultipartFormDataContent Form(IEnumerable<(string Name, string Value)> fields, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "\"files\"", $"\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        }

        return form;
    }

    /// <summary>The names and words of the files in an archive.</summary>
    public static Dictionary<string, string> Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex Field();
}
