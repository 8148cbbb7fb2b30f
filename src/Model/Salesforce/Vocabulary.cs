namespace SfOAuth.Salesforce;

/// <summary>The OAuth flows as Setup names them, and SOAP <c>login()</c>, which people take for one.</summary>
public enum Flow
{
    WebServer,
    UserAgent,
    Refresh,
    JwtBearer,
    ClientCredentials,
    Password,
    SamlBearer,
    Device,
    TokenExchange,
    Hybrid,
    Headless,
    SoapLogin,
}

/// <summary>What was asked when the refusal came.</summary>
public enum Endpoint
{
    Authorize,
    Token,
    Revoke,
    Introspect,
    UserInfo,
    Rest,
    Soap,
    Streaming,
    PubSub,
    AgentApi,
    HostedMcp,
    DataCloud,
    Client,
}

/// <summary>The kinds of host a login can be sent to.</summary>
public enum HostKind
{
    MyDomain,
    Login,
    Test,
    Instance,
    Lightning,
    Site,
    Unresolvable,
}

/// <summary>The kinds of org.</summary>
public enum OrgKind
{
    Production,
    Sandbox,
    Scratch,
    DeveloperEdition,
    GovernmentCloud,
}

public enum AppKind
{
    ConnectedApp,
    ExternalClientApp,
}

public enum PermittedUsers
{
    AllUsers,
    AdminApproved,
}

/// <summary>The four values of IP Relaxation (<c>ENFORCE</c>, <c>ENFORCE_RELAXREFRESH</c>, <c>BYPASS_2FACTOR</c>, <c>BYPASS</c>).</summary>
public enum IpRelaxation
{
    Enforce,
    EnforceRelaxRefresh,
    RelaxActivatedDevices,
    Relax,
}

/// <summary>The four refresh token policies (<c>infinite</c>, <c>zero</c>, <c>specific_inactivity</c>, <c>specific_lifetime</c>).</summary>
public enum RefreshPolicy
{
    ValidUntilRevoked,
    ImmediatelyExpire,
    ExpireIfNotUsed,
    ExpireAfter,
}

public enum KeyState
{
    Right,
    Mistyped,
    OtherEnvironment,
}

public enum SecretState
{
    Right,
    Wrong,
    Rotated,
    Missing,
    Misencoded,
}

public enum TokenKind
{
    OpaqueAccessToken,
    JwtAccessToken,

    /// <summary>The session of a Lightning component or of SOAP login(): good for its own API only.</summary>
    SessionId,

    /// <summary>The session cookie of a browser tab, borrowed by an extension.</summary>
    BrowserSessionId,
}

public enum TokenFormat
{
    Opaque,
    Jwt,
}

public enum RunAs
{
    Suitable,
    Missing,
    Unsuitable,
}

public enum CertificateState
{
    Matches,
    Other,
    Missing,
}

public enum HandlerState
{
    Works,
    NotLinked,
    CalloutBlocked,
}

public enum Distribution
{
    ThisOrg,
    AnotherOrgLocal,
    AnotherOrgPackaged,
}

public enum PasswordState
{
    Right,
    Wrong,
    Expired,
    ChangedLately,
}

public enum SecurityToken
{
    NotNeeded,
    Sent,
    NotSent,
    Outdated,
}

public enum GrantTypeSent
{
    Documented,
    Misspelt,
    Missing,
}

public enum BodyFormat
{
    Form,
    Json,
    Multipart,

    /// <summary>Nothing the endpoint reads as a form: a GET, or a Content-Type that is missing or another.</summary>
    NotAForm,
}

public enum RedirectUri
{
    Registered,
    NotRegistered,
    DiffersFromAuthorize,
    DoublyEncoded,
}

public enum ScopeState
{
    Accepted,
    NotOnApp,
    SentWhereRefused,
    Malformed,
    NoneUsable,
}

public enum CodeChallenge
{
    S256,
    Missing,
}

public enum Verifier
{
    Matches,
    Differs,
    Missing,
    HasTilde,
}

public enum Proxy
{
    None,
    Passes,
    Breaks,
}

public enum Subject
{
    Username,
    Email,
    OtherThanUsername,
}

public enum Jti
{
    Absent,
    Fresh,
    Replayed,
}

public enum Algorithm
{
    Rs256,
    Other,
}

/// <summary>What Login History shows for the attempt.</summary>
public enum HistoryRow
{
    Failure,
    Success,
    None,
}

/// <summary>Who is hit.</summary>
public enum Reach
{
    ThisUser,
    NewUsers,
    EverybodyOfTheApp,
    EveryAppOfTheUser,

    /// <summary>One org of several in which the same app is used.</summary>
    OneOrg,
    ManyOrgs,
}

/// <summary>What happened shortly before the first failure.</summary>
public enum ChangeBefore
{
    Nothing,
    ClientUpgrade,
    PasswordChange,
    OrgRefresh,
    AppSaved,
    SecretRotation,
    NewDeployment,
    SalesforceRelease,
    UserLeft,
    SecurityReview,
}

/// <summary>Which attempt fails.</summary>
public enum FailingCall
{
    First,
    FirstRefresh,
    Later,
    NowAndThen,
    AfterIdling,
}
