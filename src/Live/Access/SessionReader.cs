using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Makes a session of what others keep: a token and the address of an org.</summary>
internal static class SessionReader
{
    /// <param name="origin">Where both come from, in words.</param>
    public static Reading<OrgSession> Read(string token, string address, string origin)
    {
        var plain = token.Trim();
        if (plain.Length == 0 || plain.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            return No($"{origin}: the access token is empty or has blanks in it.");
        }

        // An address that is no host of an API answers with pages, and a token sent there is shown to nobody's API.
        return LoginHostReader.Read(address) switch
        {
            Reading<Uri>.Accepted { Value: var host } when host.Host.EndsWith(".lightning.force.com", StringComparison.Ordinal) => No($"{origin}: {host.Host} is a Lightning host, and the API does not answer there. Use the same name with .my.salesforce.com."),
            Reading<Uri>.Accepted { Value: var host } => new Reading<OrgSession>.Accepted(new(host, new(plain), origin)),
            Reading<Uri>.Rejected { Why: var why } => No($"{origin}: the address of the org cannot be used. {why}"),
            _ => No($"{origin}: the address of the org cannot be used."),
        };
    }

    private static Reading<OrgSession>.Rejected No(string why) => new(why);
}
