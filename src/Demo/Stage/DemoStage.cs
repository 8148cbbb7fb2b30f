using System.Net;
using System.Net.Sockets;
using System.Text;
using SfOAuth.Emulation;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>An emulated org and a client of it in one process. Salesforce's host names lead to the emulator; nothing leaves the machine.</summary>
public sealed class DemoStage : IAsyncDisposable
{
    private static readonly Lazy<(string Certificate, string Key)> Pair = new(() => (Certificates.Make("CN=acme", out var key), key));
    private readonly OrgBrowser browser;

    private DemoStage(SalesforceEmulator org)
    {
        Org = org;
        browser = new(this);
    }

    /// <summary>The org.</summary>
    public SalesforceEmulator Org { get; }

    /// <summary>The client's address when it calls; null for loopback.</summary>
    public string? From { get; set; }

    /// <summary>How far the client's clock is wrong.</summary>
    public TimeSpan Skew { get; set; }

    public string Username => Org.Username;

    internal string Password => Org.Password;

    internal Emulation.Emulation Emulation => Org.Emulation;

    internal Store Store => Emulation.Store;

    internal OrgBrowser Browser => browser;

    internal AppRecord App => Store.Apps.First();

    internal UserRecord User => Store.Users.First();

    /// <summary>The org's My Domain.</summary>
    public Uri Home => new(Store.Org.Kind switch
    {
        OrgKind.Sandbox => $"https://{Store.Org.MyDomain}--uat.sandbox.my.salesforce.com",
        OrgKind.Scratch => $"https://{Store.Org.MyDomain}.scratch.my.salesforce.com",
        OrgKind.DeveloperEdition => $"https://{Store.Org.MyDomain}-dev-ed.develop.my.salesforce.com",
        _ => $"https://{Store.Org.MyDomain}.my.salesforce.com",
    });

    /// <summary>The org's clock, and the client's.</summary>
    public TimeProvider Clock => new ClientClock(this);

    /// <summary>Starts an org in which the JWT flow has a certificate.</summary>
    public static async Task<DemoStage> StartAsync(Func<Scenario, Scenario>? change = null, TimeProvider? clock = null, CancellationToken stop = default) => new(await SalesforceEmulator.StartAsync(options =>
    {
        options.UseHttps = true;
        options.Clock = clock ?? TimeProvider.System;
        var scenario = DemoOrg.Scenario with { Apps = [DemoOrg.Scenario.Apps[0] with { Certificate = Pair.Value.Certificate, Scopes = ["api", "refresh_token", "web", "id"] }, .. DemoOrg.Scenario.Apps.Skip(1)] };
        options.Scenario = change?.Invoke(scenario) ?? scenario;
    }, stop));

    /// <summary>The plan of a client that does everything right.</summary>
    public ProbePlan Plan(Flow flow) => new(flow, Home)
    {
        ConsumerKey = Org.ConsumerKey,
        ConsumerSecret = new(Org.ConsumerSecret),
        Callback = new(Org.Callback),
        Patience = TimeSpan.Zero,
        Username = Username,
        Password = new(Password),
        Key = flow is Flow.JwtBearer ? OpenKey() : null,
        Assertion = flow is Flow.SamlBearer ? new(SamlMint.Make(Org.ConsumerKey, Username, Home.GetLeftPart(UriPartial.Authority), Clock.GetUtcNow(), Pair.Value.Key)) : null,
        SubjectToken = flow is Flow.TokenExchange ? new(Username) : null,
    };

    /// <summary>Runs a plan against the org.</summary>
    public async Task<ProbeResult> ProbeAsync(ProbePlan plan, CancellationToken stop = default)
    {
        using var wire = OpenWire();
        return await new Probe(wire, browser, Clock).RunAsync(plan, stop);
    }

    /// <summary>How the client's requests travel.</summary>
    public Wire OpenWire() => new(Clock, new Elsewhere(this, Handler(null)));

    /// <summary>Lets time pass in the org.</summary>
    public void Travel(TimeSpan by)
    {
        if (by != TimeSpan.Zero)
        {
            Org.Advance(by);
        }
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await Org.DisposeAsync();
    }

    /// <summary>Every name leads to the emulator, and its certificate is the only one that is trusted.</summary>
    /// <param name="trusts">False for a client to which the certificate is a stranger's.</param>
    internal SocketsHttpHandler Handler(CookieContainer? cookies, bool trusts = true)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = cookies is not null,
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(IPAddress.Loopback, Org.Url.Port, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => trusts && certificate is not null && certificate.GetCertHashString() == Org.Certificate?.GetCertHashString();
        if (cookies is not null)
        {
            handler.CookieContainer = cookies;
        }

        return handler;
    }

    private static SigningKey OpenKey() => ((Intake.Reading<SigningKey>.Accepted)KeyReader.Read(Encoding.ASCII.GetBytes(Pair.Value.Key))).Value;

    private sealed class ClientClock(DemoStage stage) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => stage.Org.Now + stage.Skew;
    }

    /// <summary>Makes the requests come from the address that the stage wants.</summary>
    private sealed class Elsewhere(DemoStage stage, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (stage.From is { } address)
            {
                request.Headers.Add("X-SfOAuth-Source-Ip", address);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
