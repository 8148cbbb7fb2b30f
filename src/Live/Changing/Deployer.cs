using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Deploys components, or has the org check them without keeping them. A deployment is sent once.</summary>
internal sealed class Deployer(OrgClient org, TimeProvider clock)
{
    /// <summary>Each of them is tried several times already.</summary>
    private const int MostUnanswered = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);

    /// <param name="files">Type, full name and text of each component.</param>
    public async Task<DeployEnd> RunAsync(IReadOnlyList<(string Type, string Name, string Text)> files, bool checkOnly, CancellationToken stop)
    {
        var options = $"<checkOnly>{(checkOnly ? "true" : "false")}</checkOnly><rollbackOnError>true</rollbackOnError><singlePackage>true</singlePackage>";
        var begun = await org.MetadataAsync(checkOnly ? "check of the deployment" : "deployment", $"<deploy><ZipFile>{Convert.ToBase64String(Zip(files, org.Version))}</ZipFile><DeployOptions>{options}</DeployOptions></deploy>", isReading: false, stop);
        return begun.Obstacle switch
        {
            null when Field(begun.Body, "id") is { Length: > 0 } id => await WaitAsync(id, stop),
            null => new DeployEnd.NotKnown("", "the answer names no deployment"),
            { Kind: ObstacleKind.NotReached or ObstacleKind.Busy or ObstacleKind.NotUnderstood } lost => new DeployEnd.NotKnown("", lost.Why),
            { } refused => new DeployEnd.NotTaken(refused),
        };
    }

    private async Task<DeployEnd> WaitAsync(string id, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(200);
        var unanswered = 0;
        Obstacle? last = null;
        while (clock.GetElapsedTime(begun) < Longest)
        {
            var answer = await org.MetadataAsync("state of the deployment", $"<checkDeployStatus><asyncProcessId>{id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>", isReading: true, stop);
            if (answer.Obstacle is null && Field(answer.Body, "done") is "true")
            {
                return Field(answer.Body, "success") is "true" ? new DeployEnd.Succeeded() : new DeployEnd.Failed([.. Problems(answer.Body)]);
            }

            last = answer.Obstacle;
            unanswered = last is null ? 0 : unanswered + 1;
            if (unanswered == MostUnanswered || last is { Kind: not (ObstacleKind.Busy or ObstacleKind.NotReached) })
            {
                break;
            }

            await Task.Delay(pause, clock, stop);
            pause = pause * 1.5 < Slowest ? pause * 1.5 : Slowest;
        }

        return new DeployEnd.NotKnown(id, last?.Why ?? $"the org was still at it after {Longest.TotalMinutes:0} minutes");
    }

    private static byte[] Zip(IReadOnlyList<(string Type, string Name, string Text)> files, string version)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var places = files.Select(file => (Place: MetaComponent.Place(file.Type, file.Name), file.Text)).ToList();
            places.ForEach(file => Add(zip, file.Place.Path, file.Text));
            Add(zip, "package.xml", PackageXml.Of(places.Select(file => (file.Place.Type, file.Place.Member)), version));
        }

        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<XElement> Result(string body) =>
        XElement.Parse(body).Descendants().FirstOrDefault(element => element.Name.LocalName is "result")?.Elements() ?? [];

    private static string Field(string body, string name) => Child(Result(body), name);

    private static string Child(IEnumerable<XElement> elements, string name) => elements.FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? "";

    private static List<string> Problems(string body)
    {
        var result = Result(body).ToList();
        var failures = result.Where(element => element.Name.LocalName is "details").Elements().Where(element => element.Name.LocalName is "componentFailures")
            .Select(failure => $"{Child(failure.Elements(), "componentType")} {Child(failure.Elements(), "fullName")}: {Child(failure.Elements(), "problem")}").ToList();
        return failures.Count > 0 ? failures : [Child(result, "errorMessage") is { Length: > 0 } message ? message : $"status {Child(result, "status")}, without a reason"];
    }
}
