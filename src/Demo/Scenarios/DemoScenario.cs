using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>A failure that people come with, set up in the emulated org.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Story">What somebody would say who comes with it.</param>
/// <param name="Cause">What is broken; the diagnosis is not told.</param>
/// <param name="Route">How the client goes about it.</param>
public sealed record DemoScenario(string Name, string Story, string Cause, Route Route)
{
    /// <summary>The failure pattern it stands for.</summary>
    public required string Pattern { get; init; }

    /// <summary>What the person adds who comes with it, as facts.</summary>
    public ImmutableArray<NameValue> Said { get; init; } = [];

    /// <summary>The client succeeds before anything is broken, and that is shown.</summary>
    public bool WorksFirst { get; init; }

    /// <summary>The default.</summary>
    public static DemoScenario Default => All[0];

    /// <summary>Every scenario, the default first.</summary>
    public static ImmutableArray<DemoScenario> All { get; } =
    [
        new("day-2", "The login works, and two hours later the first refresh is refused.", "refresh-policy-immediate", new("day-2", Flow.WebServer, DayTwoAsync)) { Pattern = "A server-to-server refresh token dies on day 2" },
        new("jwt-works-once", "The first token comes, and when the client asks for the next one it gets invalid_grant.", "jwt-expired", Of(Flow.JwtBearer)) { Pattern = "JWT bearer works once, then invalid_grant", WorksFirst = true },
        new("pre-approved-app", "One user cannot get through an app that works for everybody else.", "user-not-assigned", Of(Flow.WebServer)) { Pattern = "A user cannot get through a pre-approved app" },
        new("cloud-egress", "The job moved to a cloud whose addresses change, and its login is refused.", "ip-profile-range", new("cloud-egress", Flow.JwtBearer, Cloud)) { Pattern = "A cloud-hosted client is refused by IP rules", WorksFirst = true },
        new("blocked-after-review", "After a security review nobody can log in to the app.", "app-blocked", Of(Flow.WebServer)) { Pattern = "An admin blocked the app during a security review", WorksFirst = true },
        new("wrong-callback", "The browser shows redirect_uri_mismatch and never comes back.", "redirect-uri-mismatch", Of(Flow.WebServer)) { Pattern = "Wrong callback" },
        new("wrong-key", "After a deploy to the sandbox the org does not know the client.", "client-id-other-environment", Of(Flow.ClientCredentials))
        {
            Pattern = "Wrong key after a deploy to another environment",
            Said = [new("changed_before", "new-deployment"), new("other_environment_works", "yes")],
        },
        new("silent-login", "The silent login fails without a word to the person.", "user-never-approved", new("silent-login", Flow.WebServer, stage => Done(stage.Plan(Flow.WebServer) with { IsSilent = true }))) { Pattern = "Pop-up blocked, or a silent failure" },
        new("inactive-user", "The integration stopped on the day its owner left.", "user-inactive", Of(Flow.JwtBearer)) { Pattern = "Inactive user", WorksFirst = true },
        new("later-calls-fail", "The first call works, and from some time on every call fails.", "access-token-expired", new("later-calls-fail", Flow.WebServer, stage => Done(stage.Plan(Flow.WebServer)), ProbePhase.Use)) { Pattern = "The first call works, every later one fails" },
    ];

    public static DemoScenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;

    private static Route Of(Flow flow) => new(Kebab.Of(flow.ToString()), flow, stage => Done(stage.Plan(flow)));

    private static Task<ProbePlan> Done(ProbePlan plan) => Task.FromResult(plan);

    private static Task<ProbePlan> DayTwoAsync(DemoStage stage) =>
        Done((stage.Plan(Flow.WebServer) with { Refreshes = 1 }).Waiting(stage, ProbePhase.Refresh, TimeSpan.FromMinutes(121)));

    private static Task<ProbePlan> Cloud(DemoStage stage)
    {
        stage.From = "198.51.100.7";
        return Done(stage.Plan(Flow.JwtBearer));
    }
}
