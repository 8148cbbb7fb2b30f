namespace SfOAuth.Emulation;

/// <summary>
/// An org that several tests share, for any test framework and tied to none. Under xunit derive from it and add the interface:
/// <c>public sealed class Org : SalesforceFixture, IAsyncLifetime;</c>. Elsewhere call <see cref="InitializeAsync"/> and
/// <see cref="DisposeAsync"/> where the framework sets up and tears down.
/// </summary>
public class SalesforceFixture : IAsyncDisposable
{
    private HttpClient? http;
    private SalesforceEmulator? org;

    /// <summary>The org.</summary>
    public SalesforceEmulator Org => org ?? throw NotStarted();

    /// <summary>A client of the org. It trusts the org's certificate, keeps cookies and follows no redirect, so that a test sees each answer.</summary>
    public HttpClient Http => http ?? throw NotStarted();

    /// <summary>Starts the org, once.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        if (org is not null)
        {
            return;
        }

        org = await SalesforceEmulator.StartAsync(Configure);
        http = new(Trusting(org)) { BaseAddress = org.Url };
    }

    /// <summary>Back to the org of the beginning: what one test broke or travelled, the next does not see.</summary>
    public void Reset() => Org.Reset();

    public virtual async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (org is not null)
        {
            await org.DisposeAsync();
        }

        (http, org) = (null, null);
        GC.SuppressFinalize(this);
    }

    /// <summary>How the org starts: its scenario, https, what is broken from the first.</summary>
    protected virtual void Configure(EmulatorOptions options)
    {
    }

    private static SocketsHttpHandler Trusting(SalesforceEmulator org)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if (org.Certificate is { } own)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(own.RawData);
        }

        return handler;
    }

    private static InvalidOperationException NotStarted() =>
        new("the org is not started: call InitializeAsync first (under xunit the fixture class also names IAsyncLifetime, and xunit calls it)");
}
