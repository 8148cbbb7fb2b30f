using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace SfOAuth.Clients.Tests;

/// <summary>Trust in the org's own certificate, and in no other.</summary>
internal static class Https
{
    public static SocketsHttpHandler Handler(SalesforceEmulator org)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true };
        if (org.Certificate is { } certificate)
        {
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck },
            };
        }

        return handler;
    }
}
