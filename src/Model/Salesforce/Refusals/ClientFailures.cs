using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What clients and browsers say when the login never got a proper answer.</summary>
public static partial class ClientFailures
{
    public static readonly Refusal CorsOauthEndpoint = new("cors-oauth-endpoint", Endpoint.Client)
    {
        Phrases = ["No 'Access-Control-Allow-Origin' header", "blocked by CORS policy"],
        Note = "REST API with a foreign origin: 403.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_endpoints_cors.htm", "https://github.com/swagger-api/swagger-ui/issues/5510", "https://github.com/jsforce/jsforce/issues/708"],
    };

    public static readonly Refusal TlsVersion = new("tls-version", Endpoint.Client)
    {
        Error = "UNSUPPORTED_CLIENT",
        Description = "TLS 1.0 has been disabled in this organization. Please use TLS 1.1 or higher when connecting to Salesforce using https.",
        Phrases = ["UNSUPPORTED_CLIENT", "TLS 1.0 has been disabled", "TLS 1.1 has been disabled"],
        Note = "Historic (2016); today the handshake probably fails without any text.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/phpforce/soap-client/issues/25", "https://github.com/giacomelli/SalesforceSharp/issues/21", "https://github.com/davispeixoto/Laravel-5-Salesforce/issues/8"],
    };

    public static readonly Refusal ClientIframeBlocked = new("client-iframe-blocked", Endpoint.Client)
    {
        Phrases = ["X-Frame-Options", "frame-ancestors", "Refused to display"],
        LoginHistory = "none: Salesforce was never really asked",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/jsforce/jsforce/issues/222", "public-file:70839646850"],
    };

    public static readonly Refusal ClientCallbackNotReceived = new("client-callback-not-received", Endpoint.Client)
    {
        Phrases = ["ERR_CONNECTION_REFUSED", "listen EACCES", "EADDRINUSE", "Invalid request method: OPTIONS", "localhost refused to connect", "Cannot start the OAuth redirect server", "ERR_EMPTY_RESPONSE", "localhost didn't send any data", "localhost didn’t send any data"],
        LoginHistory = "Success (the login half worked)",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/salesforcedx-vscode/issues/1296", "https://github.com/forcedotcom/sfdx-core/pull/1040"],
    };

    public static readonly Refusal ClientTlsChain = new("client-tls-chain", Endpoint.Client)
    {
        Phrases = ["unable to get local issuer certificate", "self signed certificate", "self-signed certificate", "unable to verify the first certificate", "PKIX path building failed", "certificate verify failed", "SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate signed by unknown authority", "remote certificate is invalid", "trust anchor", "SSLCertVerificationError"],
        Note = "The client does not trust the certificate chain it was shown: the login never reached the token endpoint. Library wording, not Salesforce's.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientTlsHandshake = new("client-tls-handshake", Endpoint.Client)
    {
        Phrases = ["handshake_failure", "handshake failure", "SSLHandshakeException", "protocol_version", "alert protocol version", "Could not create SSL/TLS secure channel", "UNSUPPORTED_PROTOCOL", "SSL/TLS verification", "tls: handshake", "sslv3 alert", "SSL_ERROR_SYSCALL", "no protocols in common", "The client and server cannot communicate"],
        Note = "The TLS handshake failed before any request was sent. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientNotTls = new("client-not-tls", Endpoint.Client)
    {
        Phrases = ["EPROTO", "wrong version number", "packet length too long", "plaintext connection", "WRONG_VERSION_NUMBER", "record layer failure"],
        Note = "Something that does not speak TLS answered on the TLS port, most often a proxy. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientProxyRefusal = new("client-proxy-refusal", Endpoint.Client)
    {
        Phrases = ["407 Proxy Authentication", "Proxy Authentication Required", "ERR_TUNNEL_CONNECTION_FAILED", "tunneling socket could not be established", "ProxyError", "Unable to connect to proxy", "tunneling socket", "tunnel connection failed", "Proxy CONNECT aborted", "Received HTTP code 407"],
        Note = "A proxy between client and Salesforce refused the connection. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientConnectionFailed = new("client-connection-failed", Endpoint.Client)
    {
        Phrases = ["ETIMEDOUT", "connect timed out", "connection timed out", "ConnectTimeout", "ECONNRESET", "Connection reset", "NoHttpResponseException", "failed to respond", "No route to host", "socket hang up", "Network is unreachable", "ECONNREFUSED", "Connection refused", "SocketTimeoutException", "EHOSTUNREACH", "ERR_CONNECTION_TIMED_OUT", "Max retries exceeded", "on Salesforce http request"],
        Note = "No answer came back from the host. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientHostUnknown = new("client-host-unknown", Endpoint.Client)
    {
        Phrases = ["ENOTFOUND", "getaddrinfo", "UnknownHostException", "Name or service not known", "NXDOMAIN", "DNS_PROBE_FINISHED_NXDOMAIN", "Could not resolve host", "nodename nor servname", "No such host is known", "ERR_NAME_NOT_RESOLVED", "Temporary failure in name resolution"],
        Note = "The host name does not resolve. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientKeyUnreadable = new("client-key-unreadable", Endpoint.Client)
    {
        Phrases = ["no start line", "PEM routines", "secretOrPrivateKey", "bad decrypt", "Could not deserialize key data", "unable to load private key", "DECODER routines::unsupported", "InvalidKeySpecException", "InvalidKeyException", "1E08010C", "Could not parse key", "key must be PEM", "Invalid private key", "error reading private key", "asn1 encoding routines"],
        Note = "The client could not read or use its private key. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientStoredLoginUnreadable = new("client-stored-login-unreadable", Endpoint.Client)
    {
        Phrases = ["Failed to decipher auth data", "unable to authenticate data", "No authorization information found", "NamedOrgNotFound", "NoAuthInfoFound", "AuthDecryptError", "No AuthInfo found", "Bad decrypt", "decryption failed or bad record", "Could not get Defaultusername", "does not have a default username", "No default username", "no default org", "NoDefaultEnvError"],
        Note = "The client could not read its own stored login. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientStateMismatch = new("client-state-mismatch", Endpoint.Client)
    {
        Phrases = ["state mismatch", "State is mismatched", "Invalid state parameter", "mismatching_state", "CSRF detected", "state does not match", "invalid state", "StateMismatch", "OAuth state"],
        Note = "The callback's state is not the one the client kept. Client wording; often noise beside the server's own text.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientUserDidNotApprove = new("client-user-did-not-approve", Endpoint.Client)
    {
        Phrases = ["The user did not approve access", "User cancelled", "user closed the", "popup_closed", "The user aborted"],
        Note = "The login window closed before the client was called back. Client wording; the reason stood on the page in the window.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientPopup = new("client-popup", Endpoint.Client)
    {
        Phrases = ["popup blocked", "pop-up blocked", "popup was blocked", "popup_blocked", "FailedToOpenWindow", "Popup window blocked"],
        Note = "The login window could not be opened. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientInvalidGrantGeneric = new("client-invalid-grant-generic", Endpoint.Client)
    {
        Phrases = ["The provided authorization grant (e.g., authorization code"],
        Note = "The generic sentence of RFC 6749 for invalid_grant; the client hides Salesforce's own description.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientMcpGeneric = new("client-mcp-generic", Endpoint.Client)
    {
        Phrases = ["Authorization with the MCP server failed", "McpServerError", "integration may not be available right now"],
        Note = "The MCP client hides Salesforce's answer. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientIdTokenRefused = new("client-id-token-refused", Endpoint.Client)
    {
        Phrases = ["Unexpected ID Token returned", "unexpected JWT \"iss\"", "unexpected JWT iss", "id_token signature"],
        Note = "The client refuses Salesforce's answer. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientNoRefreshToken = new("client-no-refresh-token", Endpoint.Client)
    {
        Phrases = ["refreshToken undefined", "No refresh token", "refresh token not found", "missing refresh token", "refresh_token is missing", "refreshToken is null", "refresh token is null", "refreshToken: undefined", "refreshToken = undefined", "refresh_token = undefined", "Required parameter not passed: \"refresh_token\"", "no refresh_token", "refresh_token not found", "without a refresh token"],
        Note = "The client holds no refresh token. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientCrashOnAnswer = new("client-crash-on-answer", Endpoint.Client)
    {
        Phrases = ["Cannot read properties of undefined", "Cannot read property", "NullPointerException", "'NoneType' object", "KeyError: 'access_token'", "Unexpected token < in JSON", "JSONDecodeError", "SyntaxError: Unexpected token", "Unexpected character encountered while parsing value", "is not valid JSON", "Unexpected token '<'", "invalid character '<'", "Unexpected end of JSON", "Expecting value: line 1 column 1", "Unrecognized token"],
        Note = "The client broke on an answer it did not expect. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientPlainHttpOnCallback = new("client-plain-http-on-callback", Endpoint.Client)
    {
        Phrases = ["Bad request version", "ERR_SSL_PROTOCOL_ERROR"],
        Note = "The callback listener was spoken to in another protocol (https instead of http) than it serves. Library wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientLibraryMissingParameter = new("client-library-missing-parameter", Endpoint.Client)
    {
        Phrases = ["required parameters for the identity service were missing"],
        Note = "The client got back no token from the authorize page. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientTokenExchangeFailed = new("client-token-exchange-failed", Endpoint.Client)
    {
        Phrases = ["Failed to get an access token", "Error requesting access token", "failed to obtain an access token", "failed to obtain access token", "could not obtain access token", "unable to obtain access token", "Failed to fetch access token", "failed to retrieve access token", "unable to get access token", "token exchange failed", "Failed to exchange", "error exchanging", "could not exchange", "Unable to fetch the OAuth token", "error retrieving access token", "error getting access token", "could not get access token", "failed to acquire token"],
        Note = "The client got no token; the server's reason is hidden. Client wording.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientApacheInstance = new("client-apache-instance", Endpoint.Client)
    {
        Phrases = ["invalid instance url"],
        Note = "The client could not use its stored instance URL. Client wording.",
        Confidence = Confidence.Judged,
    };
}
