using System.ComponentModel;

namespace SfOAuth.Mcp;

/// <summary>What a user has of a failure, as an agent passes it on.</summary>
internal record EvidenceInput
{
    [Description("Pasted words: error, answer, log, address, Login History rows")]
    public string? Text { get; init; }

    [Description("Files, folders, zips the user named: logs, HAR, Login History, metadata project")]
    public IReadOnlyList<string>? Paths { get; init; }

    [Description("Known facts, each name=value, e.g. flow=jwt-bearer; explain NAME lists values")]
    public IReadOnlyList<string>? Facts { get; init; }

    [Description("The app that failed")]
    public string? App { get; init; }

    [Description("User name")]
    public string? User { get; init; }

    [Description("When it failed: 2026-11-23T10:02:00Z")]
    public string? At { get; init; }

    [Description("Client's address, to find its log rows")]
    public string? Ip { get; init; }

    [Description("Zone of log rows that name none: +01:00")]
    public string? Zone { get; init; }

    [Description("Day to judge by, default today")]
    public string? Today { get; init; }
}
