namespace SfOAuth.Faces.Tests.Frozen;

/// <summary>Command lines that get a sentence instead of an answer.</summary>
internal static class Complaints
{
    public static string[][] All { get; } =
    [
        ["diagnose"],
        ["diagnose", ""],
        ["diagnose", "no-such-file.log"],
        ["diagnose", "logs/nowhere"],
        ["diagnose", "x", "--fact", "flow"],
        ["diagnose", "x", "--fact", "flow=by carrier pigeon"],
        ["diagnose", "x", "--fact", "permited_users=all-users"],
        ["diagnose", "x", "--fact", "zzzzzzzzzzzz=1"],
        ["diagnose", "x", "--fact", "idle_for="],
        ["diagnose", "x", "--today", "tomorrow"],
        ["diagnose", "x", "--at", "teatime"],
        ["diagnose", "x", "--user", ""],
        ["diagnose", "x", "--format", "yaml"],
        ["diagnose", "x", "--width", "4"],
        ["diagnose", "x", "--colour"],
        ["diagnose", "x", "--fact"],
        ["diagnose", "notes.txt", "invalid_grant"],
        ["diagnose", "x", "--fromat", "json"],
        ["diagnose", "logs/Hunter2!kX9#qz.log"],
        ["explain", "invalid_grant", "--colour"],
        ["explain"],
        ["explain", "invalid_grand"],
        ["explain", "Failed: Not aproved for access"],
        ["explain", "xyzzy plugh"],
        ["causes", "user-frozen"],
        ["completion", "tcsh"],
        ["completion"],
        ["diagnosis"],
        ["invalid_grant: ip restricted"],
        ["--colour"],
        ["--password=Hunter2!kX9#qz"],
        ["Hunter2!kX9#qz"],
    ];
}
