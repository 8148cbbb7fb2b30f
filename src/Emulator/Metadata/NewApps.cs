using System.Security.Cryptography;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>What an app is before its metadata says anything: Salesforce's documented defaults, and what a new external client app was seen to get.</summary>
internal static class NewApps
{
    private const int ShortestKey = 8;
    private const int LongestKey = 256;
    private const string KeyLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static AppRecord Connected(Store store, string developerName) => store.Org.AllowsNewApps
        ? Bare(store, developerName, AppKind.ConnectedApp)
        : throw new MetadataException("new connected apps cannot be created in this org; external client apps take their place (the words of Salesforce are not known)");

    /// <summary>A new external client app keeps its refresh tokens for a year, and wants PKCE.</summary>
    public static AppRecord External(Store store, string developerName) => Bare(store, developerName, AppKind.ExternalClientApp) with
    {
        RefreshPolicy = RefreshPolicy.ExpireAfter,
        RefreshWindow = TimeSpan.FromDays(365),
        RequiresPkce = true,
    };

    /// <summary>With a key, given or made, and with a secret that nobody is told: it is read in Setup.</summary>
    public static AppRecord WithKey(Store store, AppRecord app, string? key, string? secret)
    {
        if (app.ConsumerKey.Length > 0)
        {
            // Seen where an app was deployed again with the key of another org.
            return key is null || key == app.ConsumerKey ? app : throw new MetadataException("You cannot provide a Consumer Key");
        }

        if (key is { Length: < ShortestKey or > LongestKey })
        {
            throw new MetadataException($"consumerKey: it has {ShortestKey} to {LongestKey} characters (the words of Salesforce are not known)");
        }

        // Keys are unique in all of Salesforce; the emulator knows its own org's and those that the scenario names.
        return key is not null && (store.AppOfKey(key) is not null || store.KeysOfOtherEnvironments.Contains(key))
            ? throw new MetadataException("The consumer key is already taken.")
            : app with { ConsumerKey = key ?? $"3MVG9{RandomNumberGenerator.GetString(KeyLetters, 80)}", ConsumerSecret = secret is { Length: > 0 } ? secret : DemoOrg.NewSecret() };
    }

    private static AppRecord Bare(Store store, string developerName, AppKind kind)
    {
        var number = store.NextAppNumber;
        return new()
        {
            Id = SalesforceId.Of(kind is AppKind.ExternalClientApp ? SalesforceId.ExternalClientApp : SalesforceId.ConnectedApp, number),
            Number = number,
            Name = developerName,
            DeveloperName = developerName,
            Kind = kind,
            Scopes = [],
            IpRelaxation = IpRelaxation.Enforce,

            // These three have switches that are off until somebody turns them on.
            Flows = [.. Enum.GetValues<Flow>().Except([Flow.ClientCredentials, Flow.Device, Flow.TokenExchange])],
        };
    }
}
