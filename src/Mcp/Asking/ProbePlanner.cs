using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Mcp;

/// <summary>Makes the plan of a probe from the environment the server was started with.</summary>
internal sealed class ProbePlanner(McpSetup setup)
{
    /// <summary>Flows in which nobody has to log in at a browser, and no token is used up that a client still needs.</summary>
    private static readonly Flow[] Alone = [Flow.ClientCredentials, Flow.JwtBearer, Flow.Password, Flow.SoapLogin, Flow.SamlBearer, Flow.TokenExchange];

    /// <summary>The plan; a sentence where it cannot be made.</summary>
    public Reading<ProbePlan> Plan(ProbeInput input)
    {
        var flow = Alone.Cast<Flow?>().FirstOrDefault(one => Kebab.Of(one.ToString()!) == input.Flow);
        if (flow is not { } wanted)
        {
            return No($"flow takes one of {string.Join(", ", Alone.Select(one => Kebab.Of(one.ToString())))}. Flows that need a person at a browser, and the refresh token flow, which can use up the client's token, are run in a terminal: sfoauth probe.");
        }

        if (setup.Variable("SFOAUTH_HOST") is not { Length: > 0 } host)
        {
            return No("The server was started without SFOAUTH_HOST: whoever starts it sets the org and the credentials there, not in a call.");
        }

        return LoginHostReader.Read(host) is Reading<Uri>.Accepted { Value: var address }
            ? WithKey(Fill(new(wanted, address), input))
            : No("SFOAUTH_HOST is no host name: it takes My Domain, such as acme.my.salesforce.com.");
    }

    private ProbePlan Fill(ProbePlan plan, ProbeInput input) => plan with
    {
        ConsumerKey = Text("SFOAUTH_CLIENT_ID"),
        Username = Text("SFOAUTH_USERNAME"),
        Scope = input.Scope ?? "",
        Audience = input.Audience,
        ConsumerSecret = Hidden("SFOAUTH_CLIENT_SECRET"),
        Password = Hidden("SFOAUTH_PASSWORD"),
        SecurityToken = Hidden("SFOAUTH_SECURITY_TOKEN"),
        Assertion = Hidden("SFOAUTH_ASSERTION"),
        SubjectToken = Hidden("SFOAUTH_SUBJECT_TOKEN"),
    };

    private Reading<ProbePlan> WithKey(ProbePlan plan)
    {
        if (plan.Flow is not Flow.JwtBearer || setup.Variable("SFOAUTH_KEY_FILE") is not { Length: > 0 } path)
        {
            return Checked(plan);
        }

        try
        {
            return KeyReader.Read(File.ReadAllBytes(path), Hidden("SFOAUTH_KEY_PASSWORD"), null) switch
            {
                Reading<SigningKey>.Accepted { Value: var key } => Checked(plan with { Key = key }),
                Reading<SigningKey>.Rejected { Why: var why } => No(why),
                _ => No("The key file cannot be used."),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return No("The file of SFOAUTH_KEY_FILE cannot be read: it is not there, or not mine to open.");
        }
    }

    private static Reading<ProbePlan> Checked(ProbePlan plan) =>
        Probe.Lacks(plan) is not null
            ? No($"The server's environment lacks something for {Kebab.Of(plan.Flow.ToString())}. It reads SFOAUTH_CLIENT_ID, SFOAUTH_USERNAME, SFOAUTH_CLIENT_SECRET, SFOAUTH_KEY_FILE, SFOAUTH_PASSWORD, SFOAUTH_SECURITY_TOKEN, SFOAUTH_ASSERTION and SFOAUTH_SUBJECT_TOKEN; ask the user to set it and to start the server anew.")
            : new Reading<ProbePlan>.Accepted(plan);

    private string Text(string variable) => setup.Variable(variable)?.Trim() ?? "";

    private Secret? Hidden(string variable) => setup.Variable(variable) is { Length: > 0 } value ? new(value) : null;

    private static Reading<ProbePlan>.Rejected No(string why) => new(why);
}
