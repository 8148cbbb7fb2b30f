using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The exchanges of a text in their order, and the parts they play in the trouble.</summary>
internal sealed class Conversation
{
    private readonly ImmutableArray<Exchange> exchanges;
    private readonly int subject;

    public Conversation(IEnumerable<Exchange> read)
    {
        exchanges = [.. read];
        subject = Last(exchanges.Length, exchange => exchange.Fails) is var failing and >= 0 ? failing : exchanges.Length - 1;
        Issued = At(Last(subject + 1, exchange => exchange.Answer?.Token is not null));
        Login = At(BeforeRedirects(LoginIndex()));
        Authorize = IsOfCode(Login?.Call) ? At(AuthorizeIndex()) : null;
    }

    /// <summary>The one the trouble is about: the last that was refused, else the last.</summary>
    public Exchange? Subject => At(subject);

    /// <summary>The trouble is seen: the subject was refused, or there is nothing else it could be about.</summary>
    public bool IsCertain => Subject is { } last && (last.Fails || (exchanges.Length == 1 && !last.Succeeds));

    /// <summary>The last request for a token (or a code) up to the subject.</summary>
    public Exchange? Login { get; }

    /// <summary>That request, when it was not granted: only then its faults matter.</summary>
    public Call? Refused => Login is { Succeeds: false } login ? login.Call : null;

    /// <summary>The token request among them.</summary>
    public Call? RefusedToken => Refused is { Endpoint: Endpoint.Token } call ? call : null;

    /// <summary>The authorize request of the same attempt.</summary>
    public Exchange? Authorize { get; }

    /// <summary>The last answer that gave a token, up to the subject.</summary>
    public Exchange? Issued { get; }

    /// <summary>The call made with a token.</summary>
    public Call? Use => Subject is { Call: { } call } && Endpoints.IsUse(call.Endpoint) ? call : null;

    private Exchange? At(int index) => index >= 0 && index < exchanges.Length ? exchanges[index] : null;

    private int LoginIndex() => Last(subject + 1, exchange => exchange.Call?.Endpoint is Endpoint.Token) is var token and >= 0 && !IsLogin(subject, Endpoint.Authorize)
        ? token
        : Last(subject + 1, exchange => exchange.Call?.Endpoint is Endpoint.Authorize or Endpoint.Token);

    /// <summary>What a redirect made of a request is not what the client sent.</summary>
    private int BeforeRedirects(int index)
    {
        while (index > 0 && exchanges[index - 1] is { Fails: true, Call.Endpoint: Endpoint.Token, Answer.IsRedirect: true })
        {
            index--;
        }

        return index;
    }

    private int AuthorizeIndex() => Last(exchanges.Length, exchange => exchange.Call?.Endpoint is Endpoint.Authorize);

    private bool IsLogin(int index, Endpoint endpoint) => At(index)?.Call?.Endpoint == endpoint;

    private static bool IsOfCode(Call? login) =>
        login is null or { Endpoint: Endpoint.Authorize } || Grants.FlowOf(login) is null or Flow.WebServer or Flow.Hybrid or Flow.UserAgent;

    private int Last(int before, Predicate<Exchange> test)
    {
        for (var i = Math.Min(before, exchanges.Length) - 1; i >= 0; i--)
        {
            if (test(exchanges[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
