using System.Collections.Immutable;

namespace SfOAuth.Actions;

/// <summary>What a word means: a cause, an error code or text, a Login History status, a setting. One word can be several.</summary>
public sealed record ExplainReport(string Asked)
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.explanation/1";

    /// <summary>Set where guides use the word and Salesforce does not send it.</summary>
    public HearsayReport? Hearsay { get; init; }

    public ImmutableArray<CausePageReport> Causes { get; init; } = [];

    /// <summary>The answers that carry the code or the text.</summary>
    public ImmutableArray<AnswerPageReport> Answers { get; init; } = [];

    public ImmutableArray<StatusPageReport> Statuses { get; init; } = [];

    public ImmutableArray<SettingPageReport> Settings { get; init; } = [];

    /// <summary>The words nearest to an unknown one, best first.</summary>
    public ImmutableArray<string> Nearest { get; init; } = [];

    /// <summary>True when anything is known about the word.</summary>
    public bool IsKnown => Causes.Length + Answers.Length + Statuses.Length + Settings.Length > 0 || Hearsay is not null;
}

/// <summary>A word that Salesforce does not send, and what it sends instead.</summary>
public sealed record HearsayReport(string Word, string Really, string Confidence, string Source);
