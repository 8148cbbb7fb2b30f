using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Causes;

namespace SfOAuth.Mcp;

/// <summary>What the server is started with. Whoever starts it decides; an agent cannot change it.</summary>
public sealed record McpSetup
{
    public required string Version { get; init; }

    /// <summary>An explanation as Markdown, as the command line prints it.</summary>
    public required Func<ExplainReport, string> Page { get; init; }

    /// <summary>The causes that are known: the catalogue, and what rule files add to it.</summary>
    public Rulebook Rules { get; init; } = Rulebook.BuiltIn;

    /// <summary>Tells the day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Folders that the tools may read in; empty for every path that is named.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>True when the tool that logs in for real is offered.</summary>
    public bool MayProbe { get; init; }

    /// <summary>Reads an environment variable: host and credentials of a probe come from there alone.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Where refused passwords are counted; null where nothing is kept.</summary>
    public string? StateFolder { get; init; }
}
