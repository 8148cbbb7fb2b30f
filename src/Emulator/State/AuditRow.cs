namespace SfOAuth.Emulation;

/// <summary>A change in Setup. Salesforce's names of these actions are not known throughout: the words are ours.</summary>
public sealed record AuditRow(long Number, DateTimeOffset At, string Action, string Display);
