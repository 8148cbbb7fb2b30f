using System.Net;
using SfOAuth.Actions;
using SfOAuth.Demonstration;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>Asks the org of a stage over HTTPS, as a user of it.</summary>
internal static class ReadingStage
{
    /// <summary>A session of this user that begins now, whatever the org would say to a login.</summary>
    public static OrgSession SessionOf(this DemoStage stage, string username = DemoOrg.AdminUsername) =>
        new(stage.Home, new(stage.Emulation.Issuer.Session(stage.Store.UserOfName(username)!, IPAddress.Loopback)), "a test") { Username = username };

    /// <summary>What the client of a failed run has to show.</summary>
    public static OrgInquiry Inquiry(this LoopRun run, bool isFull = false) =>
        new([run.Result.Bundle.Document], [App.Name.At(run.Stage.App.Name, Said), Person.Username.At(run.Plan.Username.Length > 0 ? run.Plan.Username : run.Stage.Username, Said), Incident.FailedAt.At(run.Began, Said)], run.Stage.Org.Now) { IsFull = isFull };

    /// <summary>Asks what a diagnosis needs.</summary>
    public static async Task<(OrgDiagnosis Diagnosis, IReadOnlyList<OrgCall> Calls)> AskAsync(this DemoStage stage, OrgInquiry inquiry, string reader = DemoOrg.AdminUsername, Func<HttpMessageHandler, HttpMessageHandler>? through = null)
    {
        HttpMessageHandler handler = stage.Handler(null);
        using var wire = new Wire(stage.Clock, through is null ? handler : through(handler));
        using var client = new OrgClient(wire, stage.SessionOf(reader), stage.Clock);
        return (await inquiry.RunAsync(client, stage.Clock, null, CancellationToken.None), client.Calls);
    }

    private static Source Said { get; } = new(Standing.Stated, null, "--option");
}
