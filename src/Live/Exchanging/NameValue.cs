namespace SfOAuth.Live;

/// <summary>A parameter or a header.</summary>
public readonly record struct NameValue(string Name, string Value);
