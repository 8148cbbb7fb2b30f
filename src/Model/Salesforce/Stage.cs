namespace SfOAuth.Salesforce;

/// <summary>
/// The order in which an attempt is judged. A later stage cannot speak while an earlier one refuses.
/// Within one stage the order is not known: the emulator picks one, the diagnosis keeps all. Deduced from
/// which error hides which (oauth-facts §3), not documented.
/// </summary>
public enum Stage
{
    /// <summary>Does the attempt leave the client and come back at all?</summary>
    Client,

    /// <summary>Does this host answer for the org?</summary>
    Host,

    /// <summary>Are the parameters there and well formed?</summary>
    Request,

    /// <summary>Does the app exist, with this key and secret, and may it use this flow?</summary>
    App,

    /// <summary>Is the code, token, assertion or password good?</summary>
    Credential,

    /// <summary>May this person log in: active, unlocked, in hours?</summary>
    User,

    /// <summary>May this person use this app?</summary>
    Authorization,

    /// <summary>May they do so from here?</summary>
    Network,

    /// <summary>What is granted, and in which form?</summary>
    Issue,

    /// <summary>Does the token then do what it is used for?</summary>
    Use,
}
