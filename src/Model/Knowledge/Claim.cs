using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>A statement about settings: one value, arithmetic over values, or several statements joined.</summary>
public abstract record Claim
{
    /// <summary>A statement that always holds.</summary>
    public static Claim Always { get; } = new AllClaim([]);

    /// <summary>The settings the statement is about.</summary>
    public abstract ImmutableArray<Setting> Settings { get; }

    /// <summary>Does it hold? Cheap: no facts are collected.</summary>
    public abstract Verdict Holds(World world);

    /// <summary>Does it hold, and why?</summary>
    public abstract Truth Judge(World world);

    /// <summary>The world changed just enough to make the statement hold.</summary>
    public abstract World Make(World world);

    /// <summary>The world changed just enough to make the statement fail.</summary>
    public abstract World Unmake(World world);

    /// <summary>Both hold.</summary>
    public static Claim operator &(Claim left, Claim right) => new AllClaim([.. Parts<AllClaim>(left), .. Parts<AllClaim>(right)]);

    /// <summary>At least one holds.</summary>
    public static Claim operator |(Claim left, Claim right) => new AnyClaim([.. Parts<AnyClaim>(left), .. Parts<AnyClaim>(right)]);

    private static ImmutableArray<Claim> Parts<T>(Claim claim)
        where T : Joined => claim is T joined ? joined.Parts : [claim];
}

/// <summary>Several statements joined.</summary>
public abstract record Joined(ImmutableArray<Claim> Parts) : Claim
{
    public override ImmutableArray<Setting> Settings { get; } = [.. Parts.SelectMany(part => part.Settings).Distinct()];
}

/// <summary>All statements hold.</summary>
public sealed record AllClaim(ImmutableArray<Claim> Parts) : Joined(Parts)
{
    private static readonly Truth Empty = new(Verdict.Yes, [], []);

    public override Verdict Holds(World world)
    {
        var worst = Verdict.Yes;
        foreach (var part in Parts)
        {
            worst = (Verdict)Math.Min((int)worst, (int)part.Holds(world));
        }

        return worst;
    }

    public override Truth Judge(World world)
    {
        var truth = Empty;
        foreach (var part in Parts)
        {
            truth = truth.And(part.Judge(world));
        }

        return truth;
    }

    public override World Make(World world) => Parts.Aggregate(world, (made, part) => part.Make(made));

    public override World Unmake(World world) => Parts is [var first, ..] ? first.Unmake(world) : world;
}

/// <summary>At least one statement holds. The first is the usual way for it to come about.</summary>
public sealed record AnyClaim(ImmutableArray<Claim> Parts) : Joined(Parts)
{
    public override Verdict Holds(World world)
    {
        var best = Verdict.No;
        foreach (var part in Parts)
        {
            best = (Verdict)Math.Max((int)best, (int)part.Holds(world));
        }

        return best;
    }

    public override Truth Judge(World world)
    {
        var truth = Parts[0].Judge(world);
        foreach (var part in Parts.AsSpan(1..))
        {
            truth = truth.Or(part.Judge(world));
        }

        return truth;
    }

    public override World Make(World world) => Parts[0].Make(world);

    /// <summary>Unmaking one part may make another; a second round settles it.</summary>
    public override World Unmake(World world) => Parts.Concat(Parts).Aggregate(world, (made, part) => part.Holds(made) is Verdict.No ? made : part.Unmake(made));
}
