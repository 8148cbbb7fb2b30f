using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Opens, renews and ends the logins that were made here.</summary>
/// <param name="wire">Stays the caller's.</param>
public sealed class OwnAccess(OwnLogins logins, Wire wire, TimeProvider clock) : IOrgSource
{
    /// <summary>What there is.</summary>
    public OwnLogins Logins => logins;

    public async Task<Reading<OrgSession>> OpenAsync(string alias, CancellationToken stop)
    {
        if (logins.Find(alias) is not { } login)
        {
            return new Reading<OrgSession>.Rejected("There is no such login of ours. sfoauth org list shows those that exist.");
        }

        return await logins.SecretsAsync(login, stop) switch
        {
            Reading<OwnSecrets>.Accepted { Value: var secrets } => new Reading<OrgSession>.Accepted(Session(login, secrets)),
            Reading<OwnSecrets>.Rejected { Why: var why } => new Reading<OrgSession>.Rejected($"The login {alias} cannot be opened: {why}. Log in again: sfoauth org login {alias} --flow {login.Flow}."),
            _ => new Reading<OrgSession>.Rejected($"The login {alias} cannot be opened."),
        };
    }

    public Task<OrgListing> ListAsync(CancellationToken stop) => Task.FromResult(new OrgListing(
        [.. logins.All.Select(login => new KnownOrg(login.Alias, $"sfoauth, kept in the {login.Vault}") { Username = login.Username, Instance = login.Instance, OrgId = login.OrgId, Flow = login.Flow })], []));

    /// <summary>Keeps what a plan was granted, under a name.</summary>
    /// <param name="about">What is known of the login besides.</param>
    public Task<Reading<OwnLogin>> KeepAsync(OwnLogin about, ProbePlan plan, TokenAnswer granted, Secret? keyPassword, CancellationToken stop) => logins.KeepAsync(about, new()
    {
        AccessToken = granted.AccessToken.Reveal(),
        RefreshToken = granted.RefreshToken?.Reveal() ?? "",
        ConsumerSecret = plan.ConsumerSecret?.Reveal() ?? "",
        KeyPassword = keyPassword?.Reveal() ?? "",
    }, stop);

    /// <summary>Ends the login at the org and forgets it. It is forgotten also where the org does not answer.</summary>
    /// <returns>Null where the org ended it; else why not.</returns>
    public async Task<string?> EndAsync(OwnLogin login, CancellationToken stop)
    {
        var trouble = await logins.SecretsAsync(login, stop) switch
        {
            Reading<OwnSecrets>.Accepted { Value: var secrets } => await RevokeAsync(login, secrets, stop),
            Reading<OwnSecrets>.Rejected { Why: var why } => why,
            _ => "its secrets cannot be read",
        };
        await logins.ForgetAsync(login, stop);
        return trouble;
    }

    /// <summary>The refresh token takes its access tokens along; where there is none, the access token ends.</summary>
    private async Task<string?> RevokeAsync(OwnLogin login, OwnSecrets secrets, CancellationToken stop)
    {
        var token = secrets.RefreshToken.Length > 0 ? secrets.RefreshToken : secrets.AccessToken;
        var answer = await wire.SendAsync("Revoke the token", Outgoing.Post(new(login.Host, "/services/oauth2/revoke"), new NameValue("token", token)), stop);
        return answer switch
        {
            { IsOk: true } => null,
            { Status: 0 } => $"no answer from {login.Host.Host}: {answer.Failure}",

            // A token that has ended cannot be ended.
            { Status: 400 } when answer.Body.Contains("invalid_token", StringComparison.Ordinal) || answer.Body.Contains("unsupported_token_type", StringComparison.Ordinal) => "the org does not know the token any more: it had ended already",
            _ => $"HTTP {answer.Status}",
        };
    }

    private OrgSession Session(OwnLogin login, OwnSecrets secrets) => new(login.Instance, new(secrets.AccessToken), $"login {login.Alias} of sfoauth")
    {
        Username = login.Username,
        Renew = stop => RenewAsync(login, secrets.AccessToken, stop),
    };

    private async Task<OrgSession?> RenewAsync(OwnLogin login, string refused, CancellationToken stop)
    {
        using var held = await logins.LockAsync(stop);
        if (await logins.SecretsAsync(login, stop) is not Reading<OwnSecrets>.Accepted { Value: var secrets })
        {
            return null;
        }

        if (secrets.AccessToken != refused)
        {
            // Another run renewed it while this one waited.
            return Session(login, secrets);
        }

        if (PlanOf(login, secrets) is not { } plan)
        {
            return null;
        }

        using var key = plan.Key;
        var result = await new Probe(wire, Nobody.Instance, clock).RunAsync(plan, stop);
        return result.Granted is { } granted ? await RenewedAsync(login, secrets with { AccessToken = granted.AccessToken.Reveal(), RefreshToken = granted.RefreshToken?.Reveal() ?? secrets.RefreshToken }, stop) : null;
    }

    private async Task<OrgSession?> RenewedAsync(OwnLogin login, OwnSecrets fresh, CancellationToken stop)
    {
        await logins.KeepAsync(login, fresh, stop);
        return Session(login, fresh);
    }

    /// <summary>How a session is had again without a person; null where it takes one.</summary>
    private static ProbePlan? PlanOf(OwnLogin login, OwnSecrets secrets)
    {
        var flow = Probe.Flows.FirstOrDefault(flow => Kebab.Of(flow.ToString()) == login.Flow);
        var plan = new ProbePlan(secrets.RefreshToken.Length > 0 ? Flow.Refresh : flow, login.Host)
        {
            ConsumerKey = login.ConsumerKey,
            ConsumerSecret = secrets.ConsumerSecret.Length > 0 ? new(secrets.ConsumerSecret) : null,
            RefreshToken = secrets.RefreshToken.Length > 0 ? new(secrets.RefreshToken) : null,
            Username = login.Username,
            Audience = login.Audience.Length > 0 ? login.Audience : null,
            UsesToken = false,
        };
        return plan.Flow switch
        {
            Flow.Refresh or Flow.ClientCredentials => plan,
            Flow.JwtBearer when KeyOf(login, secrets) is { } key => plan with { Key = key },
            _ => null,
        };
    }

    private static SigningKey? KeyOf(OwnLogin login, OwnSecrets secrets)
    {
        try
        {
            return KeyReader.Read(File.ReadAllBytes(login.KeyFile), secrets.KeyPassword.Length > 0 ? new(secrets.KeyPassword) : null, login.KeyId.Length > 0 ? login.KeyId : null) is Reading<SigningKey>.Accepted { Value: var key } ? key : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Nobody is asked while a session is renewed.</summary>
    private sealed class Nobody : IBrowser
    {
        public static Nobody Instance { get; } = new();

        public Task<BrowserEnd> VisitAsync(Uri authorize, Uri callback, CancellationToken stop) => Task.FromResult(new BrowserEnd(null, "nobody is asked"));

        public Task ShowCodeAsync(Uri address, string userCode, CancellationToken stop) => Task.CompletedTask;
    }
}
