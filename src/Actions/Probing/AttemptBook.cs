using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>
/// Remembers refused password logins for an hour, so that probing does not lock a user out. The strictest
/// setting of an org locks after three wrong passwords: the third is not sent.
/// </summary>
/// <param name="folder">Where it is kept; null to keep nothing.</param>
public sealed class AttemptBook(string? folder, TimeProvider clock)
{
    private const int Allowed = 2;
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly TimeSpan Remembers = TimeSpan.FromHours(1);

    /// <summary>Refused attempts of this user within the hour.</summary>
    public int Count(Uri host, string username) => Lines().Count(line => line.StartsWith(Mark(host, username), StringComparison.Ordinal));

    /// <summary>True when one more could lock the user out.</summary>
    public bool IsFull(Uri host, string username) => Count(host, username) >= Allowed;

    /// <summary>Notes a refused attempt.</summary>
    public void Note(Uri host, string username) => Write([.. Lines(), $"{Mark(host, username)} {clock.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}"]);

    /// <summary>A login that went through wipes the slate, here as in the org.</summary>
    public void Forget(Uri host, string username)
    {
        if (Count(host, username) > 0)
        {
            Write(Lines().Where(line => !line.StartsWith(Mark(host, username), StringComparison.Ordinal)));
        }
    }

    /// <summary>Notes what a probe came to.</summary>
    public void Remember(ProbePlan plan, ProbeResult result)
    {
        if (result.CountsAgainstLockout > 0)
        {
            Note(plan.Host, plan.Username);
        }
        else if (plan.Flow is Flow.Password or Flow.SoapLogin && result.Outcome is ProbeOutcome.Granted)
        {
            Forget(plan.Host, plan.Username);
        }
    }

    private string? Path => folder is null ? null : System.IO.Path.Combine(folder, "attempts");

    /// <summary>Neither host nor user can be read back from the file.</summary>
    private static string Mark(Uri host, string username) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{host.Host} {username}".ToUpperInvariant())))[..24];

    private IReadOnlyList<string> Lines()
    {
        try
        {
            return Path is { } path && File.Exists(path) ? [.. File.ReadLines(path).Where(IsFresh)] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private bool IsFresh(string line) =>
        line.Split(' ') is [_, var time] && DateTimeOffset.TryParseExact(time, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && clock.GetUtcNow() - at < Remembers;

    private void Write(IEnumerable<string> lines)
    {
        try
        {
            if (Path is { } path)
            {
                Directory.CreateDirectory(folder!);
                File.WriteAllLines(path, [.. lines]);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written to costs the memory, not the probe.
        }
    }
}
