using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <content>Complaints of libraries and tools about what they were given or got.</content>
public static partial class ClientFailures
{
    public static readonly Refusal DeployAppCreation = new("deploy-app-creation", Endpoint.Client)
    {
        Phrases = ["You can't create a connected app", "creation of connected apps", "create connected apps"],
        Note = "A new connected app was refused.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientParameterNotGiven = new("client-parameter-not-given", Endpoint.Client)
    {
        Phrases =
        [
            "You must provide login information", "You must submit either a security token or organizationId", "without oauth2 client information", "invalid or missing clientId", "missing clientId", "missing client_id", "client_id is required", "clientId is required",
            "client id is required", "client_secret is required", "clientSecret is required", "consumer key is required", "must provide a client", "must be provided", "Missing required parameter", "missing a required parameter", "required parameter is missing", "refresh_token is required", "username is required", "password is required",
            "is not set in the environment", "environment variable is not set", "Missing credentials",
        ],
        Note = "The library was not given what it needs and sent nothing. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientUrlMalformed = new("client-url-malformed", Endpoint.Client)
    {
        Phrases =
        [
            "ERR_INVALID_URL", "Invalid URL", "Only absolute URLs are supported", "MissingSchema", "Invalid URI", "URI is not absolute", "unsupported protocol scheme", "no host in request URL", "<url> malformed", "URL using bad/illegal format", "No host part in the URL", "MalformedURLException", "bad URI", "\"Host\" contains invalid characters", "Invalid character in header", "invalid hostname", "Invalid host",
        ],
        Note = "The client built an address out of nothing: a lost instance URL, an empty setting. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientLightningHost = new("client-lightning-host", Endpoint.Client)
    {
        Phrases = ["should NOT be a lightning domain", "not be a Lightning URL", "lightning.force.com is not a valid", "not a lightning domain"],
        Note = "The client was given the address of the user interface as its login host. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientTokenNotJwt = new("client-token-not-jwt", Endpoint.Client)
    {
        Phrases = ["Invalid unsecured/JWS/JWE header", "Invalid JWT serialization", "Not enough segments", "JWT must have 3 tokens", "JWT strings must contain exactly 2 period", "token contains an invalid number of segments", "IDX12741", "IDX12709", "JWTDecodeException", "jwt malformed", "Invalid Compact JWS", "JWSInvalid", "Invalid token specified"],
        Note = "A program tried to read an opaque access token as a JWT. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientBrowserUnsupported = new("client-browser-unsupported", Endpoint.Client)
    {
        Phrases = ["We don't support this browser", "browser is not supported", "browser isn't supported", "unsupported browser", "Your browser is out of date", "supported browser"],
        Note = "The login page refuses an old or embedded browser.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientServerTrouble = new("client-server-trouble", Endpoint.Client)
    {
        Phrases = ["status code 500", "500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Time", "status code 502", "status code 503", "status code 504", "Service Unavailable", "An internal server error has occurred", "Cannot GET /"],
        Note = "A server on the way answered with a fault of its own: the vendor's, a gateway's or Salesforce's. The host in the client's log tells whose.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientTlsTooOld = new("client-tls-too-old", Endpoint.Client)
    {
        Phrases = ["TLS 1.0 is no longer supported", "Stronger security is required", "use TLS 1.1 or higher", "use TLS 1.2 or higher", "requires TLS 1.1", "requires TLS 1.2", "Require TLS 1.1", "TLS 1.0 disablement", "TLS 1.0 is disabled"],
        Note = "The client speaks a TLS version that Salesforce no longer accepts.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/wadewegner/Force.com-Toolkit-for-NET/issues/281", "https://github.com/gravityplus/Gravity-Forms-Salesforce/issues/328"],
    };

    public static readonly Refusal OrgPageDataNotAvailable = new("org-page-data-not-available", Endpoint.Client)
    {
        Phrases = ["The data you were trying to access could not be found"],
        Note = "Salesforce's own page where the org of a stored login is gone; seen for an expired scratch org.",
        Confidence = Confidence.Claimed,
        Sources = ["https://github.com/forcedotcom/cli/issues/2195"],
    };
}
