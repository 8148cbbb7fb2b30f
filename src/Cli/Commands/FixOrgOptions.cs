using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Remedying;

namespace SfOAuth.Cli;

/// <summary>The options of <c>sfoauth fix</c> that are about an org: what to change, and what a person agrees to.</summary>
internal sealed class FixOrgOptions
{
    /// <summary>Salesforce takes no larger one.</summary>
    private const int LargestCertificate = 4 * 1024;

    private readonly Option<bool> apply = new("--apply") { Description = "Make the change in the org of --org, after a check and your yes" };
    private readonly Option<string?> earlier = new("--from") { Description = "Apply the plan that --plan --out wrote into this folder or plan.json", HelpName = "PLAN" };
    private readonly Option<string?> undo = new("--undo") { Description = "Take back the change that this undo file belongs to", HelpName = "FILE" };
    private readonly Option<bool> yes = new("--yes") { Description = "Make it without asking" };
    private readonly Option<bool> production = new("--production") { Description = "The org is production, and that is meant" };
    private readonly Option<string?> risk = new("--accept-risk") { Description = "Why more may be let in; it is written down", HelpName = "REASON" };
    private readonly Option<bool> force = new("--force") { Description = "Take back what was changed here also where somebody has changed it since" };
    private readonly Option<string?> undoFile = new("--undo-file") { Description = "Where the undo file goes (default: a folder of yours)", HelpName = "FILE" };
    private readonly Option<string?> address = new("--ip") { Description = "The address, or FIRST-LAST, from which logins shall be allowed", HelpName = "ADDRESS" };
    private readonly Option<string?> hours = new("--hours") { Description = "The hours in which logins shall be allowed, such as 6-22", HelpName = "FROM-TO" };
    private readonly Option<string?> certificate = new("--certificate") { Description = "The certificate made from the client's private key", HelpName = "FILE" };

    public FixOrgOptions(Command command, Terminal terminal)
    {
        foreach (var option in (Option[])[apply, earlier, undo, yes, production, risk, force, undoFile, address, hours, certificate])
        {
            command.Options.Add(option);
        }

        Org = new(command, terminal, "The org to change");
    }

    public OrgOption Org { get; }

    public bool IsApply(ParseResult line) => line.GetValue(apply);

    /// <summary>The plan that was written earlier; null where none is named, a sentence where it cannot be read.</summary>
    public Reading<EarlierPlan>? Earlier(ParseResult line)
    {
        if (line.GetValue(earlier) is not { } path)
        {
            return null;
        }

        try
        {
            return EarlierPlan.Read(File.ReadAllText(Directory.Exists(path) ? Path.Combine(path, "plan.json") : path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return EarlierPlan.Read("");
        }
    }

    public bool IsYes(ParseResult line) => line.GetValue(yes);

    public bool IsProduction(ParseResult line) => line.GetValue(production);

    public bool IsForced(ParseResult line) => line.GetValue(force);

    public string? Risk(ParseResult line) => line.GetValue(risk);

    public string? Undo(ParseResult line) => line.GetValue(undo);

    public string? UndoFile(ParseResult line) => line.GetValue(undoFile);

    /// <summary>What a person decided beside what a plan needs; a sentence where a file cannot be read.</summary>
    public Reading<Wishes> Add(ParseResult line, Wishes wishes)
    {
        var more = wishes with { Addresses = line.GetValue(address), Hours = line.GetValue(hours) };
        return line.GetValue(certificate) is not { } file ? new Reading<Wishes>.Accepted(more)
            : Base64(file) is { } base64 ? new Reading<Wishes>.Accepted(more with { Certificate = base64 })
            : new Reading<Wishes>.Rejected("--certificate names no certificate (PEM or DER, at most 4 KB) that can be read.");
    }

    /// <summary>The certificate alone, also where a private key stands beside it in the file.</summary>
    private static string? Base64(string file)
    {
        try
        {
            using var read = X509CertificateLoader.LoadCertificateFromFile(file);
            return read.RawData.Length <= LargestCertificate ? Convert.ToBase64String(read.RawData) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
