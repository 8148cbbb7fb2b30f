using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>The inputs of a run, still unread, and what is not among them.</summary>
internal sealed record Inputs(ImmutableArray<RawInput> All, ImmutableArray<string> Notes);
