using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary>An org that was opened for one run.</summary>
internal sealed record OpenOrg(string Alias, Wire Wire, OrgClient Client) : IDisposable
{
    public void Dispose()
    {
        Client.Dispose();
        Wire.Dispose();
    }
}
