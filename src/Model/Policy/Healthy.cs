using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Policies;

/// <summary>The org in which every login succeeds: what a broken one is compared with, and what the emulator starts from.</summary>
public static class Healthy
{
    private static readonly World Usual = Vocabulary.Settings
        .Where(setting => setting.Usual is not null)
        .Aggregate(World.Unknown, (world, setting) => world.Set(setting, setting.Usual!));

    /// <summary>Every setting at its usual value, on this day. Settings on which health does not depend stay unknown.</summary>
    public static World On(DateTimeOffset today) => Usual.Set(Incident.Today, today);
}
