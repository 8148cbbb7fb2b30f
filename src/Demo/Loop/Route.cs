using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>One way a client uses the org, and the moment at which a fault strikes it.</summary>
/// <param name="Prepare">The plan, made while all is well.</param>
/// <param name="Strikes">The fault is put in before this phase.</param>
public sealed record Route(string Name, Flow Flow, Func<DemoStage, Task<ProbePlan>> Prepare, ProbePhase Strikes = ProbePhase.Login)
{
    /// <summary>Every way.</summary>
    public static ImmutableArray<Route> All { get; } =
    [
        Simple(Flow.WebServer), Simple(Flow.JwtBearer), Simple(Flow.ClientCredentials), Simple(Flow.Password), Simple(Flow.TokenExchange), Simple(Flow.SamlBearer), Simple(Flow.Device), Simple(Flow.UserAgent),
        new("refresh", Flow.WebServer, stage => Done(stage.Plan(Flow.WebServer) with { Refreshes = 1 }), ProbePhase.Refresh),
        new("stored-refresh-token", Flow.Refresh, StoredAsync),
        new("use", Flow.WebServer, stage => Done(stage.Plan(Flow.WebServer)), ProbePhase.Use),
        new("use-elsewhere", Flow.WebServer, stage => Done(Elsewhere(stage)), ProbePhase.Use),
        new("silent", Flow.WebServer, SilentAsync),
        Simple(Flow.SoapLogin), Simple(Flow.Hybrid),
    ];

    public override string ToString() => Name;

    private static Route Simple(Flow flow) => new(Kebab.Of(flow.ToString()), flow, stage => Done(stage.Plan(flow)));

    private static Task<ProbePlan> Done(ProbePlan plan) => Task.FromResult(plan);

    /// <summary>A refresh token that was obtained earlier, and of whose other users nothing is known.</summary>
    private static async Task<ProbePlan> StoredAsync(DemoStage stage)
    {
        var token = await stage.StoredTokenAsync();
        stage.Travel(TimeSpan.FromHours(1));
        return stage.Plan(Flow.Refresh) with { RefreshToken = token };
    }

    private static ProbePlan Elsewhere(DemoStage stage)
    {
        stage.From = null;
        return stage.Plan(Flow.WebServer) with
        {
            Before = (phase, _) =>
            {
                stage.From = phase is ProbePhase.Use ? "198.51.100.7" : null;
                return Task.CompletedTask;
            },
        };
    }

    private static async Task<ProbePlan> SilentAsync(DemoStage stage)
    {
        await stage.StoredTokenAsync();
        return stage.Plan(Flow.WebServer) with { IsSilent = true };
    }
}
