namespace SfOAuth.Auditing;

/// <summary>How much a finding matters, least first.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing fails because of it.</summary>
    Note,

    /// <summary>Will fail on a day to come, may fail for some, or opens more than is needed.</summary>
    Warning,

    /// <summary>Logins fail because of it, or a secret is exposed.</summary>
    Error,
}
