using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Remedying;

/// <summary>How a setting is changed in an org: by an edit of metadata, or by rows. What is neither is left to a person.</summary>
public static class OrgPaths
{
    /// <summary>Settings that only an org can be told, or that a file alone is not enough for.</summary>
    private static readonly ImmutableArray<Setting> OfOrgs =
    [
        Org.EnforcesIpOnEveryRequest, Org.ApiAccessControl, App.Certificate, Person.IsActive, Person.IsFrozen, Person.IsLockedOut, Person.ApiIsEnabled, Person.IpIsInRanges, Person.IsWithinHours,
    ];

    /// <summary>The settings that can be changed in an org.</summary>
    public static ImmutableArray<Setting> Settings { get; } = [.. MetadataPaths.Settings, .. OfOrgs];

    /// <summary>The edits of metadata that give the setting this value; none where rows do, or nothing does.</summary>
    /// <param name="world">What is known once the change is made.</param>
    public static ImmutableArray<ElementEdit> Edits(PlannedValue value, World world, Wishes wishes) => value.Setting switch
    {
        // An assignment is a row: it can be taken back alone, and needs no deployment.
        var setting when setting == Person.IsAssigned => [],
        var setting when setting == Org.EnforcesIpOnEveryRequest => [new("SecuritySettings", "sessionSettings/enforceIpRangesEveryRequest", value.Value is true ? "true" : "false")],
        var setting when setting == Org.ApiAccessControl => [new("ConnectedAppSettings", "enableAdminApprovedAppsOnly", value.Value is true ? "true" : "false")],
        var setting when setting == App.Certificate => Certificate(world, wishes),
        _ => MetadataPaths.For(value.Setting, value.Value, world, wishes),
    };

    /// <summary>The rows that give the setting this value; none where metadata does, or nothing does.</summary>
    public static ImmutableArray<RecordEdit> Records(PlannedValue value, Wishes wishes) => (value.Setting, value.Value) switch
    {
        var (setting, on) when setting == Person.IsActive => [new RecordEdit.OfUser("User", "IsActive", on is true)],
        var (setting, on) when setting == Person.IsFrozen => [new RecordEdit.OfUser("UserLogin", "IsFrozen", on is true)],
        var (setting, on) when setting == Person.IsLockedOut && on is false => [new RecordEdit.OfUser("UserLogin", "IsPasswordLocked", false) { IsOneWay = true }],
        var (setting, on) when setting == Person.IsAssigned && on is true && wishes.PermissionSet is { } set => [new RecordEdit.Admit(set)],
        var (setting, on) when setting == Person.ApiIsEnabled && on is true && wishes.PermissionSet is { } set => [new RecordEdit.AllowApi(set)],
        var (setting, on) when setting == Person.IpIsInRanges && on is true && Range(wishes.Addresses) is var (start, end) => [new RecordEdit.AddLoginRange(start, end)],
        var (setting, on) when setting == Person.IsWithinHours && on is true && Window(wishes.Hours) is var (from, to) => [new RecordEdit.WidenHours(from, to)],
        _ => [],
    };

    /// <summary>What a person has to say before the change can be made; empty where nothing.</summary>
    public static string Lacks(PlannedValue value, World world, Wishes wishes) => value.Setting switch
    {
        var setting when setting == Person.ApiIsEnabled && wishes.PermissionSet is null => "--permission-set NAME: the set that shall allow the API; a new name makes a set",
        var setting when setting == Person.IpIsInRanges && Range(wishes.Addresses) is null => "--ip ADDRESS or --ip FIRST-LAST: the client's fixed egress address",
        var setting when setting == Person.IsWithinHours && Window(wishes.Hours) is null => "--hours FROM-TO: the hours of the day, such as 6-22, in which the profile's users shall log in",
        var setting when setting == App.Certificate && wishes.Certificate is null => "--certificate FILE: the certificate that was made from the client's private key",
        var setting when IsOfUser(setting) && (wishes.User ?? world.Get(Person.Username)) is null => "--user USERNAME: the user who logs in",
        _ => MetadataPaths.Lacks(value.Setting, value.Value, wishes),
    };

    /// <summary>True where an app has to be known.</summary>
    public static bool IsOfApp(Setting setting) => !IsOfOrg(setting) && (setting == Person.IsAssigned || !IsOfUser(setting));

    /// <summary>True where a user has to be known.</summary>
    public static bool IsOfUser(Setting setting) =>
        setting == Person.IsAssigned || setting == Person.IsActive || setting == Person.IsFrozen || setting == Person.IsLockedOut || setting == Person.ApiIsEnabled || setting == Person.IpIsInRanges || setting == Person.IsWithinHours;

    private static bool IsOfOrg(Setting setting) =>
        setting == Org.AllowsFlow || setting == Org.LocksSessionsToIp || setting == Org.EnforcesIpOnEveryRequest || setting == Org.ApiAccessControl || setting == Declared.PasswordFlowIsBlocked || setting == Declared.UserAgentFlowIsBlocked;

    private static ImmutableArray<ElementEdit> Certificate(World world, Wishes wishes) =>
        wishes.Certificate is not { } certificate ? []
        : world.Get(App.Kind) is AppKind.ExternalClientApp ? [new("ExtlClntAppGlobalOauthSettings", "certificate", certificate)]
        : [new("ConnectedApp", "oauthConfig/certificate", certificate)];

    private static (string Start, string End)? Range(string? addresses) =>
        addresses?.Split('-', StringSplitOptions.TrimEntries) switch
        {
            [{ Length: > 0 } only] => (only, only),
            [{ Length: > 0 } start, { Length: > 0 } end] => (start, end),
            _ => null,
        };

    private static (int From, int To)? Window(string? hours) =>
        hours?.Split('-', StringSplitOptions.TrimEntries) is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to) && from is >= 0 and < 24 && to is > 0 and <= 24 && from < to
            ? (from, to)
            : null;
}
