namespace SfOAuth.Cli;

/// <summary>The clothes an answer wears.</summary>
public enum Format
{
    Text,
    Json,
    Markdown,
}
