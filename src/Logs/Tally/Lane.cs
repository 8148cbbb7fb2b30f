namespace SfOAuth.Logs;

/// <summary>Who logs in: a person at a page, or a program. A success of the one says little about the other.</summary>
public enum Lane
{
    Unknown,
    Program,
    Person,
}
