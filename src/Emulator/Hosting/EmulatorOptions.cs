using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace SfOAuth.Emulation;

/// <summary>How an emulator starts.</summary>
public sealed class EmulatorOptions
{
    private readonly List<string> causes = [];

    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Serves https instead of http.</summary>
    public bool UseHttps { get; set; }

    /// <summary>The certificate for https; without one the emulator makes its own.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>A file that keeps the org from one run to the next; null keeps it in memory.</summary>
    public string? StateFile { get; set; }

    /// <summary>The org to start with.</summary>
    public Scenario Scenario { get; set; } = DemoOrg.Scenario;

    /// <summary>The login at which the broken causes strike: 2 lets one pass.</summary>
    public int BreakOn { get; set; } = 1;

    /// <summary>Hears of every request, and why it was granted or refused. No secret is told.</summary>
    public Action<string>? Explain { get; set; }

    /// <summary>The clock of the machine; a test may bring its own.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    internal ImmutableArray<string> Broken => [.. causes.Concat(Scenario.Break)];

    /// <summary>Starts with these causes broken.</summary>
    public EmulatorOptions Break(params IEnumerable<string> slugs)
    {
        causes.AddRange(slugs);
        return this;
    }
}
