namespace SfOAuth.Intake;

/// <summary>The kinds of secret that are hidden at the door.</summary>
public static class SecretKind
{
    public const string OpaqueAccessToken = "opaque access token";
    public const string AccessToken = "access token";
    public const string RefreshToken = "refresh token";
    public const string IdToken = "id token";
    public const string Jwt = "JWT";
    public const string Token = "token";
    public const string SessionId = "session id";
    public const string ClientSecret = "client secret";
    public const string Password = "password";
    public const string SecurityToken = "security token";
    public const string PrivateKey = "private key";
    public const string Code = "authorization code";
    public const string CodeVerifier = "code verifier";
    public const string DeviceCode = "device code";
    public const string Assertion = "assertion";
    public const string Credentials = "credentials";
    public const string Signature = "signature";
}
