using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The shape of the trouble: when, since when, for whom.</summary>
public static class Incident
{
    public static readonly Setting<DateTimeOffset> Today = Setting.Instant("today", "Today");

    public static readonly Setting<DateTimeOffset> FailedAt = Setting.Instant("failed_at", "Time of the failure");

    public static readonly Setting<bool> WorkedBefore = Setting.Flag("worked_before", "It worked before",
        "ask whether this very login ever worked");

    public static readonly Setting<TimeSpan> SinceSuccess = Setting.Span("since_success", "Time between the last success and the failure",
        "note when it last worked and when it first failed");

    public static readonly Setting<FailingCall> FailingCall = Setting.Choice<FailingCall>("failing_call", "Which attempt fails",
        "note whether the very first attempt fails, the first refresh, a later one, or only some");

    public static readonly Setting<Reach> Reach = Setting.Choice<Reach>("reach", "Who is hit",
        "ask whether other users of the same app, and other apps of the same user, still work");

    public static readonly Setting<ChangeBefore> Change = Setting.Choice<ChangeBefore>("changed_before", "What changed before the first failure",
        "open Setup › View Setup Audit Trail around the first failure, and ask what was deployed, upgraded or rotated that day");

    public static readonly Setting<bool> TokenWasObtained = Setting.Flag("token_obtained", "A token was obtained",
        "look whether the token request answered 200 and only the call after it fails");

    public static readonly Setting<bool> RecoversByItself = Setting.Flag("recovers", "It recovers by itself",
        "wait an hour and try again without changing anything");

    public static readonly Setting<bool> OtherMachineWorks = Setting.Flag("other_machine_works", "It works from another machine or network",
        "repeat the same login from another network");

    public static readonly Setting<bool> OtherEnvironmentWorks = Setting.Flag("other_environment_works", "The same works in the other environment",
        "repeat the same login against production (or the sandbox)");

    public static readonly Setting<bool> OtherClientWorks = Setting.Flag("other_client_works", "Another client works with the same values",
        "repeat the request with curl or Postman and the same values");

    public static readonly Setting<HistoryRow> HistoryRow = Setting.Choice<HistoryRow>("history_row", "Login History row",
        "open Setup › Login History for {user} at {time} and look whether there is a row for the attempt");
}
