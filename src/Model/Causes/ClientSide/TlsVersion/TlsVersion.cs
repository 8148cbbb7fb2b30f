using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client speaks a TLS version that Salesforce no longer accepts.</summary>
public sealed class TlsVersion : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim When { get; } = Client.TlsIsModern.Is(false);

    public override Claim Fix { get; } = Client.TlsIsModern.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.TlsVersion.Share(0.97),
        ClientFailures.ClientTlsHandshake.Share(0.55),
        AuthorizeRefusals.AuthorizeInternalServerErrorPage.Share(0.15),
        ClientFailures.ClientNotTls.Share(0.15),
        ClientFailures.ClientConnectionFailed.Share(0.04),
        ClientFailures.ClientTlsTooOld.Share(0.95),
        TokenRefusals.TokenUnknownErrorRetry.Share(0.08),
        ClientFailures.ClientCrashOnAnswer.Share(0.05),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.InsecureLogin.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}
