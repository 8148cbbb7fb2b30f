using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>One run of a probe: what was sent and answered so far, and what is to be hidden of it.</summary>
internal sealed class ProbeSession(ProbePlan plan, Wire wire, IBrowser browser, TimeProvider clock)
{
    private readonly List<Exchange> exchanges = [];
    private readonly List<NameValue> known = [];

    public ProbePlan Plan => plan;

    public IBrowser Browser => browser;

    public TimeProvider Clock => clock;

    public Redactor Redactor { get; } = new();

    public IReadOnlyList<Exchange> Exchanges => exchanges;

    public IReadOnlyList<NameValue> Known => known;

    /// <summary>What the assertion claims, as shown to the person.</summary>
    public JwtClaims? Claims { get; set; }

    public List<string> Notes { get; } = [];

    /// <summary>Sends once.</summary>
    public async Task<Exchange> SendAsync(string step, Outgoing sent, CancellationToken stop)
    {
        var spoilt = plan.Spoil?.Invoke(sent) ?? sent;
        foreach (var (_, assertion) in spoilt.Form.Where(pair => pair.Name == "assertion"))
        {
            // Hidden as a whole: half a JWT would look like a damaged one. What it claims is told beside it.
            Redactor.Add(new(assertion));
        }

        var exchange = await wire.SendAsync(step, spoilt, stop);
        Keep(exchange);
        return exchange;
    }

    /// <summary>Asks the token endpoint once; null where it grants nothing.</summary>
    public async Task<TokenAnswer?> AskAsync(string step, IEnumerable<NameValue> form, CancellationToken stop)
    {
        var exchange = await SendAsync(step, Outgoing.Post(plan.TokenEndpoint, form.Where(pair => pair.Value.Length > 0)), stop);
        return exchange.IsOk ? TokenAnswer.Read(TokenAnswer.Members(exchange.Body)) : null;
    }

    public void Keep(Exchange exchange)
    {
        foreach (var secret in TokenAnswer.SecretsIn(TokenAnswer.Members(exchange.Body)))
        {
            Redactor.Add(secret);
        }

        exchanges.Add(exchange);
    }

    /// <summary>Takes the last exchange back: asking again whether somebody has answered is no attempt of its own.</summary>
    public void Forget() => exchanges.RemoveAt(exchanges.Count - 1);

    /// <summary>Something that the requests do not show, by the name of a fact. What is learnt later counts.</summary>
    public void Know(string name, string value)
    {
        known.RemoveAll(pair => pair.Name == name);
        known.Add(new(name, value));
    }

    /// <summary>The credentials of the app as form fields.</summary>
    public ImmutableArray<NameValue> App => [new("client_id", plan.ConsumerKey), new("client_secret", plan.ConsumerSecret?.Reveal() ?? "")];

    public Task BeforeAsync(ProbePhase phase, CancellationToken stop) => plan.Before?.Invoke(phase, stop) ?? Task.CompletedTask;

    /// <summary>Hides what the person gave.</summary>
    public void HideGiven()
    {
        foreach (var secret in (Secret?[])[plan.ConsumerSecret, plan.Password, plan.SecurityToken, plan.RefreshToken, plan.Assertion, plan.SubjectToken])
        {
            Redactor.Add(secret);
        }

        if (plan is { Password: { } password, SecurityToken: { } token })
        {
            Redactor.Add(new(password.Reveal() + token.Reveal()));
        }
    }
}
