namespace SfOAuth.Live.Tests.Changing;

/// <summary>Lets so many calls through and ends the run at the next: as if the process were killed there.</summary>
internal sealed class Cut(HttpMessageHandler inner, int after) : DelegatingHandler(inner)
{
    private int calls;

    /// <summary>How many calls came.</summary>
    public int Calls => calls;

    /// <summary>The call at which it ends still reaches the org; only its answer does not come back.</summary>
    public bool AfterTheOrgHeard { get; init; }

    /// <summary>How it ends.</summary>
    public Func<Exception> Ends { get; init; } = () => new KilledException();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref calls) <= after)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (AfterTheOrgHeard && calls == after + 1)
        {
            using var heard = await base.SendAsync(request, cancellationToken);
        }

        throw Ends();
    }
}

/// <summary>Nothing catches it: the end of a process, as far as one can be had inside of one.</summary>
internal sealed class KilledException : Exception;
