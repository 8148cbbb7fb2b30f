using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>A login that the environment brings along: a token, the address of the org and, if wanted, the version of the API.</summary>
/// <param name="variable">Reads an environment variable.</param>
public sealed class EnvironmentAccess(Func<string, string?> variable) : IOrgSource
{
    private const string Token = "SF_ACCESS_TOKEN";
    private const string Instance = "SF_INSTANCE_URL";
    private const string Version = "SF_ORG_API_VERSION";
    private const string Origin = "the environment (SF_ACCESS_TOKEN)";

    public Task<Reading<OrgSession>> OpenAsync(string alias, CancellationToken stop) => Task.FromResult(Read());

    public Task<OrgListing> ListAsync(CancellationToken stop) => Task.FromResult<OrgListing>(Given(Token).Length == 0 ? new([], []) : Read() switch
    {
        Reading<OrgSession>.Accepted { Value: var session } => new([new(Aliases.Environment, Origin) { Instance = session.Instance }], []),
        Reading<OrgSession>.Rejected { Why: var why } => new([], [why]),
        _ => new([], []),
    });

    private Reading<OrgSession> Read()
    {
        if (Given(Token).Length == 0 || Given(Instance).Length == 0)
        {
            return new Reading<OrgSession>.Rejected($"{(Given(Token).Length == 0 ? Token : Instance)} is not set: a login in the environment takes {Token} and {Instance} (the My Domain address).");
        }

        var read = SessionReader.Read(Given(Token), Given(Instance), Origin);
        return (read, Given(Version)) switch
        {
            (Reading<OrgSession>.Accepted { Value: var session }, { Length: > 0 } version) => IsVersion(version)
                ? new Reading<OrgSession>.Accepted(session with { ApiVersion = version })
                : new Reading<OrgSession>.Rejected($"{Version} is no version of the API, such as 64.0."),
            _ => read,
        };
    }

    private string Given(string name) => (variable(name) ?? "").Trim();

    private static bool IsVersion(string text) => text.Length is >= 4 and <= 5 && text.EndsWith(".0", StringComparison.Ordinal) && text[..^2].All(char.IsAsciiDigit);
}
