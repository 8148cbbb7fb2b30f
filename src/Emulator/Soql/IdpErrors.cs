namespace SfOAuth.Emulation;

/// <summary>The error codes of IdpEventLog by cause.</summary>
internal static class IdpErrors
{
    public static string Of(string cause) => cause switch
    {
        "" => "Success",
        "user-not-assigned" => "AppAccessDenied",
        "app-blocked" or "app-uninstalled-restricted" => "AppBlocked",
        "user-never-approved" or "refresh-revoked" => "ClientUnapproved",
        "auth-code-expired" => "CodeExpired",
        "client-secret-wrong" or "secret-missing" or "client-id-wrong" => "InvalidClientCredentials",
        "auth-code-reused" => "InvalidCode",
        "device-activation" => "InvalidDeviceId",
        "scope-invalid" => "InvalidScope",
        "session-level-policy" => "InvalidSessionLevel",
        "password-wrong" or "username-wrong" => "InvalidUserCredentials",
        "salesforce-outage" => "InternalError",
        _ => "OauthError",
    };
}
