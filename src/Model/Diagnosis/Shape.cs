using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>The shape of the trouble, which bears on every cause: what the newest row shows, and which attempts fail.</summary>
internal sealed class Shape
{
    /// <summary>What always refuses does not refuse now and then.</summary>
    private const double SteadyButErratic = 0.35;

    /// <summary>What always refuses does not let the first attempt through.</summary>
    private const double SteadyButLater = 0.5;

    private readonly HistoryRow? row;
    private readonly double steady;

    public Shape(World world)
    {
        row = world.Get(Incident.HistoryRow);
        var failing = world.Get(Incident.FailingCall);
        steady = failing is FailingCall.NowAndThen || world.Get(Incident.RecoversByItself) is true ? SteadyButErratic
            : failing is FailingCall.Later ? SteadyButLater
            : 1;
    }

    /// <summary>How many times likelier it makes the cause.</summary>
    public double Bears(RootCause cause) =>
        (row is not { } seen || cause.Row is not { } expected ? 1 : seen == expected ? 2 : 0.4) * (cause.IsSteady ? steady : 1);
}
