using System.Collections.Frozen;
using SfOAuth.Emulation;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>What a client does wrong, done really: the emulator then sees it in the request, and need not pretend.</summary>
internal static class ClientFaults
{
    private static readonly FrozenDictionary<Setting, Func<DemoStage, ProbePlan, object, ProbePlan?>> Ways = new Dictionary<Setting, Func<DemoStage, ProbePlan, object, ProbePlan?>>
    {
        [Client.ConsumerKey] = (_, plan, value) => plan with { ConsumerKey = value is KeyState.OtherEnvironment ? DemoOrg.Scenario.KeysOfOtherEnvironments[0] : plan.ConsumerKey[..^1] + "9" },
        [Client.Secret] = Secret,
        [Client.LoginHost] = (_, plan, value) => HostOf((HostKind)value) is { } host ? plan with { Host = host } : null,
        [Client.HostReachesUsersOrg] = (_, plan, _) => plan with { Host = new("https://globex.my.salesforce.com") },
        [Client.UsesInstanceUrl] = (_, plan, _) => plan.Spoiled(Spoiling.OtherInstance),
        [Request.RedirectUri] = Redirect,
        [Request.GrantType] = (_, plan, value) => plan.Spoiled(sent => value is GrantTypeSent.Missing ? Spoiling.Without(sent, "grant_type") : Spoiling.With(sent, "grant_type", "authorisation")),
        [Request.Body] = (_, plan, value) => plan.Spoiled(sent => Spoiling.As(sent, (BodyFormat)value)),
        [Request.Scope] = Scope,
        [Request.CodeChallenge] = (_, plan, _) => plan.Spoiled(sent => Spoiling.Without(Spoiling.WithoutQuery(sent, "code_challenge", "code_challenge_method"), "code_verifier")),
        [Request.Verifier] = Verify,
        [Request.IsComplete] = (_, plan, _) => plan.Spoiled(sent => Spoiling.Without(Spoiling.WithoutQuery(sent, "redirect_uri"), plan.Flow is Flow.Refresh ? "refresh_token" : "assertion")),
        [Request.IsSilent] = (_, plan, _) => plan with { IsSilent = true },
        [Request.SamlIsEncodedRight] = (_, plan, _) => plan with { Assertion = new("<saml:Assertion>" + plan.Assertion?.Reveal()) },
        [Request.WasDenied] = (stage, plan, _) => Done(plan, () => stage.Browser.Declines = ShowsApprovalPage(stage)),
        [Grant.ApprovalPageOpenFor] = (stage, plan, value) => Done(plan, () => stage.Browser.Dawdles = ShowsApprovalPage(stage) ? (TimeSpan)value : default),
        [Grant.CodeAge] = (stage, plan, value) => plan.Waiting(stage, ProbePhase.Exchange, (TimeSpan)value),
        [Grant.AccessTokenAge] = (stage, plan, value) => plan.Waiting(stage, ProbePhase.Use, (TimeSpan)value),
        [Grant.IdleFor] = (stage, plan, value) => Idle(stage, plan, (TimeSpan)value),
        [Grant.Age] = (stage, plan, value) => plan.Flow is Flow.Refresh ? Done(plan, () => GrowOld(stage, (TimeSpan)value)) : null,
        [Grant.ScopesSuffice] = (_, plan, _) => plan.Flow is Flow.WebServer ? plan with { Scope = "id refresh_token", CallsApiAnyway = true } : null,
        [Grant.NewerApprovals] = (stage, plan, value) => Done(plan, () => Approve(stage, (int)(double)value)),
        [Grant.IsRevoked] = (stage, plan, _) => Done(plan, () => stage.Org.Revoke(stage.App.Name, stage.Username)),
        [Jwt.AudienceIsAccepted] = (_, plan, _) => plan with { Audience = "https://globex.my.salesforce.com" },
        [Jwt.Audience] = (_, plan, value) => HostOf((HostKind)value) is { } host ? plan with { Audience = host.GetLeftPart(UriPartial.Authority) } : null,
        [Jwt.Subject] = (stage, plan, value) => plan with { Username = value is Subject.Email ? stage.User.Email : "integration" },
        [Jwt.IssuerIsKey] = (_, plan, _) => plan with { Issuer = plan.Username },
        [Jwt.ExpiredFor] = (_, plan, value) => plan with { Lives = -(TimeSpan)value },
        [Jwt.ClockSkew] = (stage, plan, value) => plan.Flow is Flow.JwtBearer ? Done(plan with { SaysIssuedAt = true }, () => stage.Skew = (TimeSpan)value) : null,
        [Jwt.Lifetime] = (_, plan, value) => plan with { Lives = (TimeSpan)value },
        [Jwt.Jti] = (_, plan, _) => plan with { JwtId = "the-same-each-time" },
        [Jwt.Algorithm] = (_, plan, _) => plan with { Algorithm = "HS256" },
        [Jwt.IsWellFormed] = (_, plan, _) => plan.Spoiled(sent => Spoiling.Change(sent, "assertion", value => value.Replace('.', ' '))),
        [Person.Password] = (stage, plan, value) => Password(stage, plan, (PasswordState)value),
        [Person.SecurityToken] = (stage, plan, _) => Done(plan, () => stage.Store.Save(stage.User with { NeedsSecurityToken = true })),
        [Person.UsernameExists] = (_, plan, _) => plan with { Username = "integration@acme.example.nowhere" },
    }.ToFrozenDictionary();

    /// <summary>What the emulator does not judge by what is sent, though it is sent.</summary>
    private static readonly FrozenSet<Setting> PretendedToo = FrozenSet.Create<Setting>([Jwt.Lifetime, Jwt.Jti]);

    /// <summary>True where the emulator has to be told as well.</summary>
    public static bool StaysPretended(Setting setting) => PretendedToo.Contains(setting);

    /// <summary>The plan of a client with this fault; null where only the emulator can pretend it.</summary>
    public static ProbePlan? Of(DemoStage stage, ProbePlan plan, Setting setting, object value) =>
        setting == Person.UsernameExists && plan.Flow is not (Flow.Password or Flow.SoapLogin) ? null : Ways.GetValueOrDefault(setting)?.Invoke(stage, plan, value);

    /// <summary>Users of a pre-approved app see no approval page: this app lets them approve it themselves.</summary>
    private static bool ShowsApprovalPage(DemoStage stage)
    {
        stage.Store.Save(stage.App with { PermittedUsers = PermittedUsers.AllUsers });
        return true;
    }

    /// <summary>An approval of long ago whose token was in use ever since.</summary>
    private static void GrowOld(DemoStage stage, TimeSpan age)
    {
        foreach (var grant in stage.Store.GrantsOf(stage.App, stage.User).ToList())
        {
            stage.Store.Change(grant.Number, now => now with { CreatedAt = stage.Org.Now - age });
        }
    }

    private static void Approve(DemoStage stage, int times)
    {
        for (var at = 0; at < times; at++)
        {
            stage.Store.Approve(new() { App = stage.App.Number, User = stage.User.Number, Flow = Flow.WebServer, Scopes = stage.App.Scopes });
        }
    }

    private static ProbePlan Done(ProbePlan plan, Action change)
    {
        change();
        return plan;
    }

    private static ProbePlan? Secret(DemoStage stage, ProbePlan plan, object value)
    {
        switch ((SecretState)value)
        {
            case SecretState.Missing:
                return plan.Spoiled(sent => Spoiling.Without(sent, "client_secret"));
            case SecretState.Rotated:
                stage.Emulation.RotateSecret();
                return plan;
            case SecretState.Misencoded:
                return plan with { ConsumerSecret = new(plan.ConsumerSecret!.Reveal() + " ") };
            default:
                return plan with { ConsumerSecret = new(new string([.. plan.ConsumerSecret!.Reveal().Reverse()])) };
        }
    }

    private static ProbePlan? Redirect(DemoStage stage, ProbePlan plan, object value) => (RedirectUri)value switch
    {
        RedirectUri.DoublyEncoded => plan.Spoiled(sent => Spoiling.ChangeQuery(sent, "redirect_uri", Uri.EscapeDataString)),
        RedirectUri.DiffersFromAuthorize => plan.Spoiled(sent => Spoiling.Change(sent, "redirect_uri", address => address + "/")),
        _ => plan with { Callback = new(plan.Callback.OriginalString + "/") },
    };

    private static ProbePlan? Scope(DemoStage stage, ProbePlan plan, object value) => (ScopeState)value switch
    {
        ScopeState.NotOnApp when plan.Flow is Flow.WebServer or Flow.UserAgent or Flow.Hybrid or Flow.Device => plan with { Scope = "api wave_api" },
        ScopeState.NotOnApp when plan.Flow is Flow.JwtBearer or Flow.Refresh => plan.Spoiled(sent => Spoiling.With(sent, "scope", "api")),
        _ => null,
    };

    private static ProbePlan? Verify(DemoStage stage, ProbePlan plan, object value) => plan.Spoiled(sent => (Verifier)value switch
    {
        Verifier.Missing => Spoiling.Without(sent, "code_verifier"),
        Verifier.HasTilde => Spoiling.Change(sent, "code_verifier", text => text[..^1] + "~"),
        _ => Spoiling.Change(sent, "code_verifier", text => new string([.. text.Reverse()])),
    });

    private static ProbePlan? Password(DemoStage stage, ProbePlan plan, PasswordState state) => state switch
    {
        PasswordState.Expired => Done(plan, () => stage.Store.Save(stage.User with { PasswordHasExpired = true })),
        PasswordState.Wrong when plan.Flow is Flow.Password or Flow.SoapLogin => plan with { Password = new("Wrong-Passw0rd") },
        _ => null,
    };

    /// <summary>A token that lay unused: before the run where it was stored, during it where the probe got it itself.</summary>
    private static ProbePlan Idle(DemoStage stage, ProbePlan plan, TimeSpan idle) =>
        plan.Flow is Flow.Refresh ? Done(plan, () => stage.Travel(idle)) : plan.Waiting(stage, ProbePhase.Refresh, idle);

    private static Uri? HostOf(HostKind kind) => kind switch
    {
        HostKind.Login => new("https://login.salesforce.com"),
        HostKind.Test => new("https://test.salesforce.com"),
        HostKind.Lightning => new("https://acme.lightning.force.com"),
        _ => null,
    };
}
