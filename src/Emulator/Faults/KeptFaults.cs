using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Knowledge;

namespace SfOAuth.Emulation;

/// <summary>The faults as they are written down, so that a broken org is as broken after a restart.</summary>
internal sealed record KeptFaults
{
    public ImmutableArray<string> Broken { get; init; } = [];

    public ImmutableArray<KeptPretence> Pretended { get; init; } = [];

    public ImmutableArray<KeptArming> Armed { get; init; } = [];

    /// <summary>Logins that still pass before the armed causes strike.</summary>
    public int Left { get; init; }

    /// <summary>A value in a spelling that is read back as the same value.</summary>
    public static string Spell(Setting setting, object value) => value switch
    {
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => setting.Show(value),
    };

    public static object? Read(Setting setting, string text) => setting.Choices.FirstOrDefault(choice => setting.Show(choice) == text) ?? setting.Read(text);
}

/// <summary>A setting that is pretended.</summary>
internal sealed record KeptPretence(string Setting, string Value, long? LastVictim);

/// <summary>A cause that strikes later, and where.</summary>
internal sealed record KeptArming(string Cause, int? App, int? User, string Flow);
