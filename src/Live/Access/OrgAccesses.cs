using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Every place where logins are kept: our own, the environment's, the Salesforce CLI's. Our own come first, since they were made for this.</summary>
public sealed class OrgAccesses(OwnAccess own, EnvironmentAccess environment, CliAccess cli) : IOrgSource
{
    /// <summary>All places as this process finds them.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="folder">Where our own logins are kept; null where nothing is kept.</param>
    public static OrgAccesses Of(Func<string, string?> variable, string? folder, Wire wire, TimeProvider clock) =>
        new(new(new(variable, folder), wire, clock), new(variable), new(variable));

    /// <summary>Our own logins.</summary>
    public OwnAccess Own => own;

    public Task<Reading<OrgSession>> OpenAsync(string alias, CancellationToken stop) =>
        own.Logins.Find(alias) is not null ? own.OpenAsync(alias, stop)
        : alias == Aliases.Environment ? environment.OpenAsync(alias, stop)
        : cli.OpenAsync(alias, stop);

    public async Task<OrgListing> ListAsync(CancellationToken stop)
    {
        var parts = await Task.WhenAll(((IOrgSource[])[own, environment, cli]).Select(source => source.ListAsync(stop)));
        return new([.. parts.SelectMany(part => part.Orgs)], [.. parts.SelectMany(part => part.Notes)]);
    }

    /// <summary>The names that can be offered at once: the Salesforce CLI is not asked, its list of aliases is read.</summary>
    /// <param name="home">The folder of the person.</param>
    public static ImmutableArray<string> Names(Func<string, string?> variable, string? folder, string? home) =>
    [
        .. new OwnLogins(variable, folder).All.Select(login => login.Alias),
        .. variable("SF_ACCESS_TOKEN") is { Length: > 0 } ? [Aliases.Environment] : Array.Empty<string>(),
        .. home is null ? [] : CliAliases.In(home),
    ];
}
