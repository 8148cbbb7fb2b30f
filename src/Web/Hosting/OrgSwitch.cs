using SfOAuth.Emulation;

namespace SfOAuth.Web;

/// <summary>Starts and stops the emulated org of this run.</summary>
internal sealed class OrgSwitch : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The org; null while none runs.</summary>
    public SalesforceEmulator? Org { get; private set; }

    public Task StartAsync(CancellationToken stop) => TurnAsync(async () => Org ??= await SalesforceEmulator.StartAsync(options => options.Port = 0, stop));

    public Task StopAsync() => TurnAsync(async () =>
    {
        if (Org is { } running)
        {
            Org = null;
            await running.DisposeAsync();
        }
    });

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        turn.Dispose();
    }

    private async Task TurnAsync(Func<Task> change)
    {
        await turn.WaitAsync();
        try
        {
            await change();
        }
        finally
        {
            turn.Release();
        }
    }
}
