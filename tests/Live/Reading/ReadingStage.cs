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
        new([run.Result.Bundle.Document], [App.Name.At(run.Stage.App.Name, Said("--app")), Person.Username.At(run.Plan.Username.Length > 0 ? run.Plan.Username : run.Stage.Username, Said("--user")), Incident.FailedAt.At(run.Began, Said("--at"))], run.Stage.Org.Now) { IsFull = isFull };

    /// <summary>Asks what a diagnosis needs.</summary>
    public static async Task<(OrgDiagnosis Diagnosis, IReadOnlyList<OrgCall> Calls)> AskAsync(this DemoStage stage, OrgInquiry inquiry, string reader = DemoOrg.AdminUsername, Func<HttpMessageHandler, HttpMessageHandler>? through = null)
    {
        HttpMessageHandler handler = stage.Handler(null);
        using var wire = new Wire(stage.Clock, through is null ? handler : through(handler));
        using var client = new OrgClient(wire, stage.SessionOf(reader), stage.Clock);
        return (await inquiry.RunAsync(client, stage.Clock, null, CancellationToken.None), client.Calls);
    }

    /// <summary>A profile that lacks one permission.</summary>
    public static ProfileRecord Without(ProfileRecord profile, Permission permission) => permission switch
    {
        _ when permission == Permission.Api => profile with { ApiIsEnabled = false },
        _ when permission == Permission.ViewSetup => profile with { ViewsSetup = false, CustomizesApplication = false },
        _ when permission == Permission.LoginHistory => profile with { MonitorsLoginHistory = false, ManagesUsers = false },
        _ when permission == Permission.ManageUsers => profile with { ManagesUsers = false },
        _ when permission == Permission.ViewAllUsers => profile with { ViewsAllUsers = false, ManagesUsers = false },
        _ when permission == Permission.ViewAllProfiles => profile with { ViewsAllProfiles = false },
        _ when permission == Permission.Customize => profile with { CustomizesApplication = false },
        _ when permission == Permission.EventLogs => profile with { ViewsEventLogFiles = false },
        _ => profile with { ModifiesMetadata = false },
    };

    private static Source Said(string option) => new(Standing.Stated, null, option);
}
