namespace SfOAuth.Actions;

/// <summary>What is asked of the logs.</summary>
/// <param name="Top">So many lines of every list.</param>
public sealed record HistoryQuestion(string User = "", string App = "", string Status = "", DateTimeOffset? From = null, DateTimeOffset? To = null, int Top = 10);
