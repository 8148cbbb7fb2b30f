using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Emulation;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>Breaks and mends a stage: in the org where the fault is the org's, in the client where it is the client's.</summary>
internal static class StageOrders
{
    /// <summary>Puts the cause in. What the client does wrong goes into the plan, and is pretended no longer.</summary>
    /// <returns>The plan of the client, what is true of it now, and which of that is only pretended.</returns>
    public static (ProbePlan Plan, ImmutableArray<Fact> OfClient, ImmutableArray<Fact> Pretended) Break(this DemoStage stage, RootCause cause, ProbePlan plan)
    {
        var healthy = Policies.Healthy.On(stage.Org.Now).Set(Request.Flow.At(plan.Flow));
        var broken = cause.Break(healthy);
        var scene = stage.Emulation.Stage(plan.Flow);
        stage.Emulation.Faults.Break(cause, scene);
        var (ofClient, pretended) = (new List<Fact>(), new List<Fact>());
        foreach (var fact in broken.Facts.Where(fact => Levers.Of(fact.Setting) is null && fact.Setting != Request.Flow && !(healthy[fact.Setting] is [var usual] && usual.Value.Equals(fact.Value))))
        {
            ofClient.Add(fact);
            if (ClientFaults.Of(stage, plan, fact.Setting, fact.Value) is { } faulty)
            {
                plan = faulty;
                if (!ClientFaults.StaysPretended(fact.Setting))
                {
                    stage.Emulation.Faults.Turn(fact.Setting, null, scene);
                }
            }
            else
            {
                pretended.Add(fact);
            }
        }

        return (plan, [.. ofClient], [.. pretended]);
    }

    /// <summary>Makes the change that ends the cause, in the org and in the client.</summary>
    public static void Mend(this DemoStage stage, RootCause cause, Flow flow)
    {
        stage.Emulation.Faults.Repair(cause, stage.Emulation.Stage(flow));
        (stage.Browser.Declines, stage.Browser.Dawdles, stage.Skew) = (false, TimeSpan.Zero, TimeSpan.Zero);
        stage.Store.Save(stage.User with { NeedsSecurityToken = false, PasswordHasExpired = false });
    }

    public static void RotateSecret(this Emulation.Emulation emulation)
    {
        var controls = new Controls(emulation);
        controls.Run("rotate", new() { Step = "stage" });
        controls.Run("rotate", new() { Step = "apply" });
    }

    /// <summary>A refresh token of an earlier login.</summary>
    public static async Task<Secret> StoredTokenAsync(this DemoStage stage)
    {
        var got = new TaskCompletionSource<Secret>();
        var plan = stage.Plan(Flow.WebServer) with { UsesToken = false, Refreshes = 1, Before = (_, _) => Task.CompletedTask };
        var result = await stage.ProbeAsync(plan.Spoiled(sent =>
        {
            if (sent.Form.FirstOrDefault(pair => pair.Name == "refresh_token").Value is { } token)
            {
                got.TrySetResult(new(token));
            }

            return sent;
        }));
        return result.NewRefreshToken is { } renewed ? renewed : got.Task.IsCompleted ? await got.Task : throw new InvalidOperationException($"the stage gave no refresh token: {result.Outcome}");
    }
}
