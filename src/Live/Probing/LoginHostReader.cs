using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Reads the host to log in at: a name, an address, or the address of an endpoint.</summary>
public static class LoginHostReader
{
    public static Reading<Uri> Read(string given)
    {
        var text = given.Trim();
        return !Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}", UriKind.Absolute, out var address) || address.Host.Length == 0 || address.UserInfo.Length > 0
                ? No("It is no host name and no address. Give your My Domain, such as acme.my.salesforce.com.")
            : address.Scheme is not "https" && !(address.Scheme is "http" && address.IsLoopback)
                ? No("Plain http would send your credentials unprotected: it is for this machine only. Say https.")
            : new Reading<Uri>.Accepted(new(address.GetLeftPart(UriPartial.Authority)));
    }

    /// <summary>What is to be said of a host before it is used; null where nothing.</summary>
    public static string? Remark(Uri host) => host.Host switch
    {
        "login.salesforce.com" or "test.salesforce.com" => $"{host.Host} serves every org, and some flows and orgs refuse it. I would go to My Domain first (Setup › My Domain).",
        _ when host.Host.EndsWith(".lightning.force.com", StringComparison.Ordinal) => "Lightning hosts answer no token request. Use the same name with .my.salesforce.com.",
        _ => null,
    };

    private static Reading<Uri>.Rejected No(string why) => new(why);
}
