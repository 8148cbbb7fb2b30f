using Microsoft.AspNetCore.Http;
using SfOAuth.Causes;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>
/// A token request at an address that is no token endpoint is redirected. A client that follows comes back with a GET and without
/// its form, and is told that the grant type is not supported: that is how it looks to most.
/// </summary>
internal static class Elsewhere
{
    private const string IsModelled = "that such a host redirects was seen; with which status and to where is not known";
    private const string UserInterface = ".lightning.";

    public static bool Redirects(Turn turn, Ruling ruling) =>
        turn.Endpoint is Endpoint.Token && HttpMethods.IsPost(turn.Request.Method) && (ruling.Cause is TokenEndpointWrong || (ruling.Cause is WrongLoginHost && IsUserInterface(turn)));

    public static async Task AnswerAsync(Emulation emulation, Turn turn, Ruling ruling)
    {
        turn.Modelled = IsModelled;
        emulation.Log.Add(turn, ruling, StatusCodes.Status302Found);
        Replies.Modelled(turn.Request.Http, IsModelled);
        await Replies.RedirectAsync(turn.Request.Http, $"{HomeOf(turn)}{turn.Request.Path}");
    }

    private static bool IsUserInterface(Turn turn) => turn.Request.HostName.Contains(UserInterface, StringComparison.OrdinalIgnoreCase);

    /// <summary>My Domain where the host is the user interface's.</summary>
    private static string HomeOf(Turn turn)
    {
        var name = turn.Request.HostName;
        var at = name.IndexOf(UserInterface, StringComparison.OrdinalIgnoreCase);
        var home = at < 0 ? name : name.EndsWith("localhost", StringComparison.OrdinalIgnoreCase) ? "localhost" : $"{name[..at]}.my.salesforce.com";
        return turn.Request.Base.Replace(name, home, StringComparison.OrdinalIgnoreCase);
    }
}
