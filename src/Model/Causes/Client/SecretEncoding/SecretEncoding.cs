using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>A special character in a secret or password changes on the way.</summary>
public sealed class SecretEncoding : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = Client.Secret.Is(SecretState.Misencoded) | Person.PasswordIsEncodedRight.Is(false);

    public override Claim Fix { get; } = Client.Secret.Is(SecretState.Right) & Person.PasswordIsEncodedRight.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapLoginFaultEmpty.Share(0.2),
        TokenRefusals.TokenInvalidClientCredentials.Share(0.07),
        SoapRefusals.SoapInvalidLogin.Share(0.02),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.019),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.InvalidPassword.Share(0.12),
        LoginStatuses.SsoPwdInvalid.Share(0.12),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.OtherClientWorks.Is(true), 3),
    ];
}
