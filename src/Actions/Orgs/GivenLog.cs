using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Login logs that a person has, and how they are to be read.</summary>
public sealed record GivenLog(ImmutableArray<LogFile> Files, LogOptions Options);
