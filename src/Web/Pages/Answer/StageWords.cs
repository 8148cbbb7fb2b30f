namespace SfOAuth.Web;

/// <summary>The stages an attempt goes through, as people call them.</summary>
internal static class StageWords
{
    public static string Name(string stage) => stage switch
    {
        "client" => "the client itself",
        "host" => "the host",
        "request" => "the request",
        "app" => "the app",
        "credential" => "the credential",
        "user" => "the user",
        "authorization" => "user and app",
        "network" => "the network",
        "issue" => "what is granted",
        "use" => "using the token",
        _ => stage,
    };

    /// <summary>What is asked at the stage.</summary>
    public static string Question(string stage) => stage switch
    {
        "client" => "Does the attempt leave the client and come back at all?",
        "host" => "Does this host answer for the org?",
        "request" => "Are the parameters there and well formed?",
        "app" => "Does the app exist, with this key and secret, and may it use this flow?",
        "credential" => "Is the code, token, assertion or password good?",
        "user" => "May this person log in: active, unlocked, in hours?",
        "authorization" => "May this person use this app?",
        "network" => "May they do so from here?",
        "issue" => "What is granted, and in which form?",
        "use" => "Does the token then do what it is used for?",
        _ => "",
    };
}
