using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>
/// A local Salesforce org that grants and refuses OAuth logins.
/// <c>await using var org = await SalesforceEmulator.StartAsync(o => o.Break("refresh-rotated-reuse"));</c>
/// </summary>
public sealed class SalesforceEmulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Emulation emulation;
    private readonly Controls controls;
    private readonly EmulatorOptions wanted;

    private SalesforceEmulator(WebApplication app, Emulation emulation, EmulatorOptions options, X509Certificate2? certificate)
    {
        this.app = app;
        this.emulation = emulation;
        wanted = options;
        Certificate = certificate;
        controls = new(emulation);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Url = new(addresses.First(address => address.Contains("127.0.0.1", StringComparison.Ordinal)));
    }

    /// <summary>Where the org answers.</summary>
    public Uri Url { get; }

    /// <summary>The certificate it answers https with; null for http.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The consumer key of the first app.</summary>
    public string ConsumerKey => FirstApp.ConsumerKey;

    /// <summary>The consumer secret of the first app.</summary>
    public string ConsumerSecret => FirstApp.ConsumerSecret;

    /// <summary>The first callback of the first app.</summary>
    public string Callback => FirstApp.Callbacks is [var first, ..] ? first : "";

    /// <summary>The first user.</summary>
    public string Username => FirstUser.Username;

    /// <summary>The password of the first user.</summary>
    public string Password => FirstUser.Password;

    /// <summary>What time it is in the org.</summary>
    public DateTimeOffset Now => emulation.Store.Clock.Now;

    internal Emulation Emulation => emulation;

    private AppRecord FirstApp => emulation.Store.Apps.First();

    private UserRecord FirstUser => emulation.Store.Users.First();

    /// <summary>Starts an org. Throws <see cref="EmulatorException"/> for a cause or file that cannot be used, <see cref="IOException"/> for a port that is taken.</summary>
    public static async Task<SalesforceEmulator> StartAsync(Action<EmulatorOptions>? configure = null, CancellationToken stop = default)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);
        var certificate = options.UseHttps ? options.Certificate ?? Certificates.ForLoopback(options.Clock.GetUtcNow()) : null;
        var parts = Beginning.Of(options);
        try
        {
            var host = Build(options, certificate, new Front(parts));
            await host.StartAsync(stop);
            var org = new SalesforceEmulator(host, parts, options, certificate);
            parts.Restart += org.Begin;
            org.Begin();
            return org;
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts these causes into the org.</summary>
    public void Break(params string[] causes) => Order("break", new() { Causes = causes });

    /// <summary>Makes the changes that end these causes.</summary>
    public void Repair(params string[] causes) => Order("repair", new() { Causes = causes });

    /// <summary>Moves the org's clock.</summary>
    public void Advance(TimeSpan by) => emulation.Store.Travel(by);

    /// <summary>Back to the beginning: the scenario as it was, broken as it was, without approvals and history, the clock where it stood.</summary>
    public void Reset() => Order("reset", new());

    /// <summary>Revokes what the user granted to the app; either may be null for all.</summary>
    public void Revoke(string? app, string? user) => Order("revoke", new() { App = app, User = user });

    /// <summary>Approves the first app as the first user, and returns the refresh token: a test need not walk through the pages.</summary>
    public string Approve()
    {
        var first = FirstApp;
        return emulation.Mint.WriteRefresh(emulation.Store.Approve(new() { App = first.Number, User = FirstUser.Number, Flow = Flow.WebServer, Scopes = first.Scopes }));
    }

    /// <summary>Gives the first app a certificate, and the caller the private key to sign assertions with, as PEM.</summary>
    public string MakeJwtKey()
    {
        emulation.Store.Save(FirstApp with { Certificate = Certificates.Make($"CN={FirstApp.Name}", out var key) });
        return key;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await emulation.DisposeAsync();
        Certificate?.Dispose();
    }

    private void Begin()
    {
        if (!wanted.Broken.IsEmpty)
        {
            Order("break", new() { Causes = [.. wanted.Broken], On = wanted.BreakOn });
        }
    }

    private void Order(string verb, ControlOrder order)
    {
        if (controls.Run(verb, order) is { } trouble)
        {
            throw new EmulatorException(trouble);
        }
    }

    private static WebApplication Build(EmulatorOptions options, X509Certificate2? certificate, Front front)
    {
        // The content root is fixed: a file in the caller's folder must not configure us, nor its size slow the start.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = [] });
        builder.Logging.ClearProviders();

        // Signals belong to the program that hosts the org, be it a test run or the command line.
        builder.Services.AddSingleton<IHostLifetime, Unhurried>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, IPAddress.Loopback, options.Port, certificate);
            if (options.Port != 0 && System.Net.Sockets.Socket.OSSupportsIPv6)
            {
                Listen(kestrel, IPAddress.IPv6Loopback, options.Port, certificate);
            }
        });
        var host = builder.Build();
        host.Run(front.AnswerAsync);
        return host;
    }

    private static void Listen(KestrelServerOptions kestrel, IPAddress address, int port, X509Certificate2? certificate) => kestrel.Listen(address, port, listen =>
    {
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
        }
    });

    /// <summary>A lifetime that ends when it is told to.</summary>
    private sealed class Unhurried : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
