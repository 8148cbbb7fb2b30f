using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class TokenRefusals
{
    public static readonly Refusal SuccessWithoutRefreshToken = new("success-without-refresh-token", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.UserAgent],
        Status = 200,
        LoginHistory = "Success",
        Note = "Not an error answer, but the start of a later refresh failure. JWT bearer and client credentials never return a refresh token.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/joshbirk/passport-forcedotcom/issues/12", "https://github.com/jsforce/jsforce/issues/163", "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html"],
    };

    public static readonly Refusal TokenExchangeHandlerNotFound = new("token-exchange-handler-not-found", Endpoint.Token)
    {
        Flows = [Flow.TokenExchange],
        Error = "invalid_request",
        Description = "token handler not found",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:70839646850"],
    };

    public static readonly Refusal TokenExchangeHandlerFailed = new("token-exchange-handler-failed", Endpoint.Token)
    {
        Flows = [Flow.TokenExchange],
        Error = "invalid_request",
        Description = "token handler validation failed",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:70839646850"],
    };

    public static readonly Refusal TokenExchangeNotApproved = new("token-exchange-not-approved", Endpoint.Token)
    {
        Flows = [Flow.TokenExchange],
        Status = 400,
        Error = "invalid_grant",
        Description = "user hasn't approved this consumer",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:70839646850"],
    };

    public static readonly Refusal HandlerEndpointUnauthorized = new("handler-endpoint-unauthorized", Endpoint.Token)
    {
        Phrases = ["Unauthorized endpoint, please check Setup"],
        Note = "Apex refused the callout of the token exchange handler.",
        Confidence = Confidence.Judged,
    };
}
