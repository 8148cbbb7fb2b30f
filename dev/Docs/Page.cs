namespace SfOAuth.Dev.Docs;

/// <summary>A written file, by its path from the root of the repository.</summary>
public sealed record Page(string Path, string Text);
