using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The request has the wrong HTTP method or Content-Type.</summary>
public sealed class HttpMethodOrContentType : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Claim When { get; } = Request.Body.Is(BodyFormat.Json, BodyFormat.Multipart, BodyFormat.NotAForm);

    public override Claim Fix { get; } = Request.Body.Is(BodyFormat.Form);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeInvalidRequestTransport.Share(0.95),
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.3),
        SoapRefusals.Soap405OnlyPost.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.HtpMethdInvalid.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.OtherClientWorks.Is(true), 2),
    ];
}
