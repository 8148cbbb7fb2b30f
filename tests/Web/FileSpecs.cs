namespace SfOAuth.Web.Tests;

/// <summary>Files that are dropped: kept in memory, asked again without being sent again.</summary>
public sealed class FileSpecs(Host host)
{
    private static string Root { get; } = Up(AppContext.BaseDirectory);

    [Fact]
    public async Task Several_files_answer_together_and_stay_for_the_next_question()
    {
        using var first = await host.PostAsync("answer", [], Example("cloud-egress", "error.txt"), Example("cloud-egress", "history.csv"));
        var page = await first.Content.ReadAsStringAsync();
        var shelf = Words.Between(page, "name=\"shelf\" value=\"", "\"");
        var again = await host.AnswerAsync(("shelf", shelf), ("fact", "flow=jwt-bearer"));

        Assert.Contains("history.csv", page, StringComparison.Ordinal);
        Assert.Contains("class=\"cause first\"", page, StringComparison.Ordinal);
        Assert.Contains("error.txt", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_project_beside_the_error_the_change_is_a_package_to_download()
    {
        var files = Project("refresh-dies-on-day-two").Append(Example("refresh-dies-on-day-two", "error.txt")).ToArray();
        using var answer = await host.PostAsync("patch", [], files);
        var package = Host.Unpack(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<Package", package["package.xml"], StringComparison.Ordinal);
        Assert.Contains(package.Keys, name => name.EndsWith(".connectedApp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_a_file_never_leads_to_a_file_of_this_machine()
    {
        var real = Path.Combine(Root, "examples", "refresh-dies-on-day-two", "force-app", "main", "default", "connectedApps", "Acme_Sync.connectedApp-meta.xml");
        var dropped = File.ReadAllText(real).Replace("app.acme.example", "app.fake.example", StringComparison.Ordinal);
        using var answer = await host.PostAsync("patch", [], Example("refresh-dies-on-day-two", "error.txt"), (real, Encoding.UTF8.GetBytes(dropped)));
        var package = Host.Unpack(await answer.Content.ReadAsByteArrayAsync());

        Assert.Contains("app.fake.example", package.Values.Single(text => text.Contains("<ConnectedApp", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_reviewed()
    {
        var page = await (await host.PostAsync("audit", [], [.. Project("cloud-egress")])).Content.ReadAsStringAsync();

        Assert.Contains("The app relaxes IP restrictions", page, StringComparison.Ordinal);
        Assert.Contains("Acme_Sync.connectedApp-meta.xml", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_log_is_searched_and_only_what_matters_comes_back()
    {
        var line = "2026-11-10 12:00:00 INFO nothing of interest happened in the worker today\n";
        var text = string.Concat(Enumerable.Repeat(line, 100_000)) + "{\"error\":\"invalid_grant\",\"error_description\":\"ip restricted\"}\n" + string.Concat(Enumerable.Repeat(line, 100_000));

        var page = await (await host.PostAsync("answer", [], ("worker.log", Encoding.UTF8.GetBytes(text)))).Content.ReadAsStringAsync();

        Assert.Contains(">ip restricted</mark>", page, StringComparison.Ordinal);
        Assert.Contains("line 100001", page, StringComparison.Ordinal);
        Assert.True(page.Length < 300_000, $"{page.Length} characters");
    }

    [Theory]
    [InlineData("history")]
    [InlineData("audit")]
    [InlineData("answer")]
    public async Task A_file_that_is_none_of_these_is_met_with_a_sentence(string path)
    {
        using var answer = await host.PostAsync(path, [], ("picture.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("class=\"trouble\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_cut_off_is_met_with_a_sentence()
    {
        using var request = host.Asking(HttpMethod.Post, "answer");
        request.Content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf");
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("could not be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, byte[] Content)> Project(string example)
    {
        var root = Path.Combine(Root, "examples", example);
        return Directory.GetFiles(Path.Combine(root, "force-app"), "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(root, path), File.ReadAllBytes(path)));
    }

    private static (string Name, byte[] Content) Example(string example, string name) => (name, File.ReadAllBytes(Path.Combine(Root, "examples", example, name)));

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "global.json")) ? folder : Up(Path.GetDirectoryName(folder)!);
}
