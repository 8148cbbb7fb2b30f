using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Policies;

/// <summary>Forwards: would the attempt be refused in this world, and why?</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing stands in the way, as far as is known.</summary>
    public sealed record Granted : Decision;

    /// <summary>The first gate on the way refuses, for this cause.</summary>
    public sealed record Denied(RootCause Cause) : Decision;

    /// <summary>Judges an attempt, gate after gate in the order of <see cref="Salesforce.Stage"/>.</summary>
    /// <param name="rules">The gates; the catalogue's alone where none are given.</param>
    public static Decision On(World world, Rulebook? rules = null) =>
        (rules ?? Rulebook.BuiltIn).Causes.FirstOrDefault(cause => cause.Holds(world) is Verdict.Yes) is { } cause ? new Denied(cause) : new Granted();

    /// <summary>Every gate that would refuse, first to last: mending one may only lead to the next.</summary>
    public static IEnumerable<RootCause> AllGates(World world, Rulebook? rules = null) => (rules ?? Rulebook.BuiltIn).Causes.Where(cause => cause.Holds(world) is Verdict.Yes);
}
