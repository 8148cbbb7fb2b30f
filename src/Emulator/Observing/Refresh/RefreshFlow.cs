using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A refresh token for a new access token.</summary>
internal sealed class RefreshFlow(TokenMint mint) : ITokenFlow
{
    private static readonly TimeSpan SalesforcesLimit = TimeSpan.FromDays(30);

    public Flow Flow => Flow.Refresh;

    public IReadOnlyList<string> GrantTypes { get; } = ["refresh_token", "hybrid_refresh"];

    public void Observe(Turn turn)
    {
        Observations.AppAndSecret(turn);
        if (turn.Request["scope"] is not null)
        {
            turn.See(Request.Scope, ScopeState.SentWhereRefused);
        }

        var sent = turn.Request["refresh_token"] is { } token ? mint.ReadRefresh(token) : null;
        if (sent is { Grant: var held })
        {
            // Held before it is read: of two at once only one may see the living generation.
            turn.IsHeld = turn.Store.TryHold(held);
        }

        var grant = sent is { Grant: var number } ? turn.Store.Grant(number) : null;
        if (grant is null || sent is null || (turn.App is { } app && app.Number != grant.App))
        {
            turn.See(Grant.IsRevoked, true);
            return;
        }

        turn.Grant = grant;
        turn.User = turn.Store.User(grant.User);
        SeeEnd(turn, grant, sent.Value.Generation);
        SeeAge(turn, grant);
        if (!turn.IsHeld)
        {
            turn.See(Grant.IsBeingProcessed, true);
        }
    }

    public Issue? HandOut(Turn turn)
    {
        var app = turn.App!;
        var grant = turn.Store.Change(turn.Grant!.Number, now => now with
        {
            LastUsedAt = turn.Now,
            UseCount = now.UseCount + 1,
            Generation = app.Rotates ? now.Generation + 1 : now.Generation,
        });
        return grant is null ? null : new(app, turn.User!, grant.Scopes)
        {
            Grant = grant,
            WithRefresh = app.Rotates,
            IsHybrid = turn.Request["grant_type"] is "hybrid_refresh",
            IsLogin = false,
        };
    }

    /// <summary>A replaced token that comes back ends the whole family, the living token included.</summary>
    public void Refused(Turn turn, Ruling ruling)
    {
        if (ruling.Cause is Causes.RefreshRotatedReuse && turn.Grant is { Lives: true } grant)
        {
            turn.Store.Change(grant.Number, now => now with { End = End.Reused });
        }
    }

    private static void SeeEnd(Turn turn, GrantRecord grant, int generation)
    {
        var wasReplaced = grant.End is End.Reused || generation < grant.Generation;
        if (wasReplaced && turn.App is { Rotates: true })
        {
            turn.See(Grant.TokenWasReplaced, true);
        }
        else if (grant.End is End.Evicted)
        {
            turn.See(Grant.NewerApprovals, (double)Math.Max(Store.GrantLimit, turn.Store.GrantsOf(turn.App!, turn.User!).Count(one => one.Number > grant.Number)));
        }
        else if (!grant.Lives || wasReplaced)
        {
            turn.See(Grant.IsRevoked, true);
        }
    }

    // Below every limit the usual value stands for the real one: a refresh then needs no new judgement.
    private static void SeeAge(Turn turn, GrantRecord grant)
    {
        var window = turn.App?.RefreshWindow ?? SalesforcesLimit;
        if (turn.Now - grant.LastUsedAt is var idle && (idle > window || idle > SalesforcesLimit))
        {
            turn.See(Grant.IdleFor, idle);
        }

        if (turn.Now - grant.CreatedAt is var age && age > window)
        {
            turn.See(Grant.Age, age);
        }
    }
}
