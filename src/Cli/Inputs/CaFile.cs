using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary>The certificate that is trusted in place of the machine's own: an emulator's, a proxy's.</summary>
internal sealed class CaFile
{
    public const string NoCertificate = "--ca-file names no certificate in PEM that can be read.";

    private readonly Option<string?> file = new("--ca-file") { Description = "Trust this certificate (PEM) and no other, such as that of the emulator", HelpName = "FILE" };

    public CaFile(Command command) => command.Options.Add(file);

    /// <summary>The wire to send by.</summary>
    /// <param name="largest">How many bytes of an answer are read.</param>
    public Reading<Wire> Open(ParseResult line, Terminal terminal, int largest = 1024 * 1024)
    {
        try
        {
            return new Reading<Wire>.Accepted(line.GetValue(file) is { } path
                ? Wire.Trusting(X509CertificateLoader.LoadCertificateFromFile(path), terminal.Clock, largest)
                : new(terminal.Clock) { LargestBody = largest });
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Reading<Wire>.Rejected(NoCertificate);
        }
    }
}
