using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SfOAuth.Causes;
using SfOAuth.Emulation;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth emulate</c>: an org on this machine that grants and refuses as Salesforce does.</summary>
internal sealed class EmulateCommand
{
    private const int UsualPort = 8443;

    private readonly Option<int> port = new("--port") { Description = $"Port on loopback, 0 for a free one (default: {UsualPort})", HelpName = "N", DefaultValueFactory = _ => UsualPort };
    private readonly Option<bool> https = new("--https") { Description = "Serve https instead of http" };
    private readonly Option<FileInfo?> cert = new("--cert") { Description = "Certificate with private key for https (PFX, or PEM with both); without it one is made", HelpName = "FILE" };
    private readonly Option<FileInfo?> certOut = new("--cert-out") { Description = "Write the certificate here, for clients that have to trust it", HelpName = "FILE" };
    private readonly Option<FileInfo?> jwtKey = new("--jwt-key") { Description = "Give the first app a certificate and write the private key here, for the JWT bearer flow", HelpName = "FILE" };
    private readonly Option<FileInfo?> state = new("--state") { Description = "Keep the org in this file (default: in memory)", HelpName = "FILE" };
    private readonly Option<FileInfo?> scenario = new("--scenario") { Description = "Org, apps and users, as JSON or YAML (default: a made-up org)", HelpName = "FILE" };
    private readonly Option<string[]> broken = new("--break") { Description = "Causes to start with, parted by commas", HelpName = "CAUSE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int> breakOn = new("--break-on") { Description = "The login at which they strike: 2 lets one pass", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> explain = new("--explain") { Description = "Tell of every request why it was granted or refused" };
    private readonly Option<bool> json = new("--json") { Description = "Print where the org is as one JSON object" };
    private readonly Terminal terminal;

    private EmulateCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        foreach (var option in (Option[])[port, https, cert, certOut, jwtKey, state, scenario, broken, breakOn, explain, json])
        {
            command.Options.Add(option);
        }

        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !(int.TryParse(given, out var number) && number is >= 0 and <= 65535))
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        broken.CompletionSources.Add(_ => Catalogue.Causes.Select(cause => cause.Slug));
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("emulate", "Run a local Salesforce org that grants and refuses OAuth logins, with every failure on demand");
        _ = new EmulateCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var options = new EmulatorOptions();
        if (Configure(options, line) is { } trouble)
        {
            return Misuse(trouble);
        }

        try
        {
            await using var org = await SalesforceEmulator.StartAsync(Copy(options, line), stop);
            WriteFiles(org, line);
            new EmulateText(terminal, org, options).Write(line.GetValue(json));
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return ExitCodes.Answered;
        }
        catch (EmulatorException wrong)
        {
            return Misuse(wrong.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SocketException)
        {
            return Misuse($"port {line.GetValue(port)} or one of the files cannot be had: it is in use, or not mine to open.");
        }
    }

    private Action<EmulatorOptions> Copy(EmulatorOptions options, ParseResult line) => target =>
    {
        (target.Port, target.UseHttps, target.Certificate, target.StateFile, target.Scenario, target.BreakOn, target.Explain) =
            (options.Port, options.UseHttps, options.Certificate, options.StateFile, options.Scenario, options.BreakOn, options.Explain);
        target.Break(Slugs(line));
    };

    private string? Configure(EmulatorOptions options, ParseResult line)
    {
        options.Port = line.GetValue(port);
        options.UseHttps = line.GetValue(https) || line.GetValue(cert) is not null;
        options.StateFile = line.GetValue(state)?.FullName;
        options.BreakOn = line.GetValue(breakOn);
        options.Explain = line.GetValue(explain) ? Tell : null;
        if (Slugs(line).FirstOrDefault(slug => Catalogue.Find(slug) is null) is { } unknown)
        {
            return $"I know no cause called {Printable.Of(unknown, 80)}. sfoauth causes lists them.";
        }

        if (line.GetValue(scenario) is { } file)
        {
            var read = ScenarioFile.Read(file.FullName);
            options.Scenario = read.Scenario ?? options.Scenario;
            return read.Scenario is null ? $"the scenario {Printable.Of(file.Name, 80)} cannot be used: {read.Trouble}." : Certify(options, line);
        }

        return Certify(options, line);
    }

    private string? Certify(EmulatorOptions options, ParseResult line)
    {
        if (line.GetValue(cert) is not { } file)
        {
            return null;
        }

        try
        {
            using var read = file.Extension is ".pfx" or ".p12" ? X509CertificateLoader.LoadPkcs12FromFile(file.FullName, null) : X509Certificate2.CreateFromPemFile(file.FullName);
            options.Certificate = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null);
            return null;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"the certificate {Printable.Of(file.Name, 80)} cannot be used: it needs a certificate and its private key, without a password, in one PFX or PEM file.";
        }
    }

    private void WriteFiles(SalesforceEmulator org, ParseResult line)
    {
        if (line.GetValue(jwtKey) is { } keyFile)
        {
            File.WriteAllText(keyFile.FullName, org.MakeJwtKey());
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(keyFile.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        if (line.GetValue(certOut) is { } certFile && org.Certificate is { } certificate)
        {
            File.WriteAllText(certFile.FullName, certificate.ExportCertificatePem());
        }
    }

    private IEnumerable<string> Slugs(ParseResult line) =>
        (line.GetValue(broken) ?? []).SelectMany(given => given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void Tell(string words)
    {
        lock (terminal)
        {
            terminal.Out.Write(Printable.Of(words, 400) + "\n");
            terminal.Out.Flush();
        }
    }

    private int Misuse(string why)
    {
        terminal.Error.Write($"sfoauth emulate: {why}\n");
        return ExitCodes.Misused;
    }
}
