using System.Collections.Immutable;

namespace SfOAuth.Rules;

/// <summary>One block of a rule file: what it may hold. The reader checks against it, and docs/rules.md is written from it.</summary>
/// <param name="Name">What it is called in messages: <c>a cause</c>.</param>
/// <param name="Says">What it is for.</param>
public sealed record Shape(string Name, string Says, ImmutableArray<Field> Fields);

/// <summary>A key of a block.</summary>
/// <param name="Takes">The kind of value, in words.</param>
/// <param name="Says">What it means.</param>
/// <param name="IsRequired">True when the block is refused without it.</param>
public sealed record Field(string Name, string Takes, string Says, bool IsRequired = false);
