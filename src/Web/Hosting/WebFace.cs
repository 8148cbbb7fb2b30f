using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SfOAuth.Web;

/// <summary>The face for people: the actions as pages, on this machine alone.</summary>
public sealed class WebFace : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Front front;

    private WebFace(WebApplication app, Front front, Keys keys)
    {
        (this.app, this.front) = (app, front);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new(address);
        First = new(Address, $"/?token={keys.Token}");
        Home = new(Address, $"/{keys.Place}/");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The address to open first: it holds the secret of this run.</summary>
    public Uri First { get; }

    /// <summary>The first page, for a browser that was let in.</summary>
    public Uri Home { get; }

    /// <summary>Ends when a browser has come in by <see cref="First"/>.</summary>
    public Task Entered => front.Entered;

    /// <summary>Starts listening. Throws <see cref="IOException"/> for a port that is taken.</summary>
    public static async Task<WebFace> StartAsync(WebSetup setup, CancellationToken stop = default)
    {
        var keys = new Keys();
        var entrance = new Front(setup, keys);
        var host = Build(setup, entrance);
        try
        {
            await host.StartAsync(stop);
            return new(host, entrance, keys);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        await front.DisposeAsync();
    }

    private static WebApplication Build(WebSetup setup, Front entrance)
    {
        // The content root is fixed: a file in the caller's folder must not configure us, nor its size slow the start.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = [] });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, Unhurried>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Posted.Largest;
            kestrel.Listen(IPAddress.Loopback, setup.Port);
        });
        var host = builder.Build();
        host.Run(entrance.AnswerAsync);
        return host;
    }

    /// <summary>A lifetime that ends when it is told to: signals belong to the command line.</summary>
    private sealed class Unhurried : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
