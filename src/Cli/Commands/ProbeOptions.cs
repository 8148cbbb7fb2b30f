using System.CommandLine;
using System.Globalization;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Cli;

/// <summary>What a probe is told on the command line, and how it becomes a plan.</summary>
internal sealed class ProbeOptions
{
    private const int MostRefreshes = 5;
    private readonly Func<ParseResult, string?> flow;
    private readonly Option<string?> host = new("--host") { Description = "Where to log in: your My Domain, such as acme.my.salesforce.com (or set SFOAUTH_HOST)", HelpName = "HOST" };
    private readonly Option<string?> clientId = new("--client-id") { Description = "The Consumer Key of the app (or set SFOAUTH_CLIENT_ID)", HelpName = "KEY" };
    private readonly Option<string?> user = new("--user") { Description = "The user name (or set SFOAUTH_USERNAME)", HelpName = "USERNAME" };
    private readonly Option<string?> callback = new("--callback") { Description = "The Callback URL to use, as the app has it (default: http://localhost:1717/OauthRedirect)", HelpName = "URL" };
    private readonly Option<string?> scope = new("--scope") { Description = "Scopes to ask for, parted by blanks (default: all of the app)", HelpName = "SCOPES" };
    private readonly Option<string?> keyFile = new("--key-file") { Description = "The private key for jwt-bearer: PEM, PFX, or a JWK set", HelpName = "FILE" };
    private readonly Option<string?> kid = new("--kid") { Description = "Which key of a JWK set", HelpName = "ID" };
    private readonly Option<string?> audience = new("--aud") { Description = "The aud of the assertion (default: the host)", HelpName = "URL" };
    private readonly Option<string?> handler = new("--token-handler") { Description = "The token exchange handler, by developer name", HelpName = "NAME" };
    private readonly Option<string?> tokenType = new("--subject-token-type") { Description = "What the token to exchange is, as a URN", HelpName = "URN" };
    private readonly Option<int> refresh = new("--refresh") { Description = "Refresh so many times afterwards; from 2 on a replaced token is sent once more, to see what a client that forgets the new one would meet", HelpName = "N" };
    private readonly Option<bool> silent = new("--silent") { Description = "Ask with prompt=none: no page may be shown" };
    private readonly Option<bool> noUse = new("--no-use") { Description = "Do not try the token" };
    private readonly Option<double> timeout = new("--timeout") { Description = "Minutes to wait for a person (default: 5)", HelpName = "MINUTES", DefaultValueFactory = _ => 5 };
    private readonly SecretOption secret;
    private readonly SecretOption password;
    private readonly SecretOption securityToken;
    private readonly SecretOption refreshToken;
    private readonly SecretOption assertion;
    private readonly SecretOption subjectToken;
    private readonly SecretOption keyPassword;

    /// <summary>For a command that is all about one flow.</summary>
    public ProbeOptions(Command command)
        : this(command, Named(command))
    {
    }

    /// <summary>For a command that may run a flow: <c>--flow FLOW</c>.</summary>
    /// <param name="flows">The flows it runs.</param>
    /// <param name="use">What the flow is for.</param>
    public ProbeOptions(Command command, IEnumerable<Flow> flows, string use)
        : this(command, Optional(command, [.. flows.Select(flow => Kebab.Of(flow.ToString())).Order(StringComparer.Ordinal)], use))
    {
    }

    private ProbeOptions(Command command, Func<ParseResult, string?> flow)
    {
        this.flow = flow;
        foreach (var option in (Option[])[host, clientId, user, callback, scope, keyFile, kid, audience, handler, tokenType, refresh, silent, noUse, timeout])
        {
            command.Options.Add(option);
        }

        secret = new(command, "client-secret", "The Consumer Secret");
        password = new(command, "password", "The password");
        securityToken = new(command, "security-token", "The security token, appended to the password");
        refreshToken = new(command, "refresh-token", "The refresh token");
        assertion = new(command, "assertion", "The SAML assertion, base64url");
        subjectToken = new(command, "subject-token", "The token to exchange");
        keyPassword = new(command, "key-password", "The password of the key file");
        refresh.Validators.Add(result => Check(result.Tokens, given => int.TryParse(given, CultureInfo.InvariantCulture, out var times) && times is >= 0 and <= MostRefreshes, $"--refresh takes a number from 0 to {MostRefreshes}.", result.AddError));
        timeout.Validators.Add(result => Check(result.Tokens, given => double.TryParse(given, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 60, "--timeout takes minutes, up to 60.", result.AddError));
    }

    /// <summary>The password of the key file, once a plan was made; null where none was given.</summary>
    public Secret? KeyPassword { get; private set; }

    /// <summary>The name of the flow; null where none was given.</summary>
    public string? FlowOf(ParseResult line) => flow(line) is "jwt" ? "jwt-bearer" : flow(line);

    /// <summary>The whole path of the key file; empty where none was given.</summary>
    public string KeyFileOf(ParseResult line) => line.GetValue(keyFile) is { } path ? Path.GetFullPath(path) : "";

    public string KeyIdOf(ParseResult line) => line.GetValue(kid) ?? "";

    /// <summary>The user that was named; empty where none was.</summary>
    public string UserOf(ParseResult line, Terminal terminal) => (line.GetValue(user) ?? terminal.Variable("SFOAUTH_USERNAME") ?? "").Trim();

    private static Func<ParseResult, string?> Named(Command command)
    {
        var named = new Argument<string>("FLOW") { Description = "The flow: " + string.Join(", ", Names), HelpName = "FLOW" };
        named.AcceptOnlyFromAmong([.. Names]);
        command.Arguments.Add(named);
        return line => line.GetValue(named);
    }

    private static Func<ParseResult, string?> Optional(Command command, string[] names, string use)
    {
        var named = new Option<string?>("--flow") { Description = $"{use}: {string.Join(", ", names)}", HelpName = "FLOW" };
        named.AcceptOnlyFromAmong([.. names, "jwt"]);
        command.Options.Add(named);
        return line => line.GetValue(named);
    }

    private static IEnumerable<string> Names => Probe.Flows.Select(flow => Kebab.Of(flow.ToString())).Order(StringComparer.Ordinal);

    /// <summary>The plan; a sentence where it cannot be made.</summary>
    /// <param name="home">Where to log in if nothing is said of it; null to ask for it.</param>
    public Reading<ProbePlan> Plan(ParseResult line, Terminal terminal, Uri? home = null)
    {
        var given = line.GetValue(host) ?? terminal.Variable("SFOAUTH_HOST") ?? home?.AbsoluteUri;
        var wanted = Probe.Flows.First(flow => Kebab.Of(flow.ToString()) == FlowOf(line));
        if (given is null)
        {
            return No("Where to? Give --host with your My Domain, such as acme.my.salesforce.com.");
        }

        if (LoginHostReader.Read(given) is not Reading<Uri>.Accepted { Value: var address })
        {
            return No("--host: " + ((Reading<Uri>.Rejected)LoginHostReader.Read(given)).Why);
        }

        return Uri.TryCreate(line.GetValue(callback) ?? "http://localhost:1717/OauthRedirect", UriKind.Absolute, out var back)
            ? WithSecrets(Plain(line, terminal, new(wanted, address) { Callback = back }), line, terminal)
            : No("--callback takes an address, character for character as the app has it.");
    }

    private ProbePlan Plain(ParseResult line, Terminal terminal, ProbePlan plan) => plan with
    {
        ConsumerKey = (line.GetValue(clientId) ?? terminal.Variable("SFOAUTH_CLIENT_ID") ?? "").Trim(),
        Username = (line.GetValue(user) ?? terminal.Variable("SFOAUTH_USERNAME") ?? "").Trim(),
        Scope = line.GetValue(scope) ?? "",
        Audience = line.GetValue(audience),
        TokenHandler = line.GetValue(handler) ?? "",
        SubjectTokenType = line.GetValue(tokenType) ?? plan.SubjectTokenType,
        Refreshes = line.GetValue(refresh),
        IsSilent = line.GetValue(silent),
        UsesToken = !line.GetValue(noUse),
        Patience = TimeSpan.FromMinutes(line.GetValue(timeout)),
    };

    private Reading<ProbePlan> WithSecrets(ProbePlan plan, ParseResult line, Terminal terminal)
    {
        var trouble = "";
        Secret? Take(SecretOption option, bool isNeeded)
        {
            var read = option.Read(line, terminal, isNeeded && trouble.Length == 0);
            trouble = read is Reading<Secret?>.Rejected { Why: var why } ? why : trouble;
            return (read as Reading<Secret?>.Accepted)?.Value;
        }

        var full = plan with
        {
            ConsumerSecret = Take(secret, plan.Flow is Flow.ClientCredentials),
            Password = Take(password, plan.Flow is Flow.Password or Flow.SoapLogin),
            SecurityToken = Take(securityToken, false),
            RefreshToken = Take(refreshToken, plan.Flow is Flow.Refresh),
            Assertion = Take(assertion, false),
            SubjectToken = Take(subjectToken, plan.Flow is Flow.TokenExchange),
        };
        var locked = KeyPassword = Take(keyPassword, false);
        return trouble.Length > 0 ? No(trouble) : plan.Flow is Flow.JwtBearer ? WithKey(full, line, locked) : Checked(full);
    }

    private Reading<ProbePlan> WithKey(ProbePlan plan, ParseResult line, Secret? locked)
    {
        if (line.GetValue(keyFile) is not { } path)
        {
            return Checked(plan);
        }

        try
        {
            return KeyReader.Read(File.ReadAllBytes(path), locked, line.GetValue(kid)) switch
            {
                Reading<SigningKey>.Accepted { Value: var key } => Checked(plan with { Key = key }),
                Reading<SigningKey>.Rejected { Why: var why } => No(why),
                _ => No("The key file cannot be used."),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return No("The key file cannot be read: it is not there, or not mine to open.");
        }
    }

    private static Reading<ProbePlan> Checked(ProbePlan plan) =>
        Probe.Lacks(plan) is { } lacking ? No($"For {Kebab.Of(plan.Flow.ToString())} I need {lacking}.") : new Reading<ProbePlan>.Accepted(plan);

    private static void Check(IReadOnlyList<System.CommandLine.Parsing.Token> tokens, Predicate<string> isFine, string why, Action<string> complain)
    {
        if (tokens is [{ Value: var given }] && !isFine(given))
        {
            complain(why);
        }
    }

    private static Reading<ProbePlan> No(string why) => new Reading<ProbePlan>.Rejected(why);
}
