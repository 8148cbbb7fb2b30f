using System.Net;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>One request on its way: whom it concerns, and what was seen in it.</summary>
internal sealed class Turn(Store store, Inbound request, Endpoint endpoint, Flow flow)
{
    private readonly List<Fact> seen = [];

    public Store Store => store;

    public Inbound Request => request;

    public Endpoint Endpoint => endpoint;

    public Flow Flow => flow;

    public IPAddress From => request.From;

    public DateTimeOffset Now => store.Clock.Now;

    public AppRecord? App { get; set; }

    public UserRecord? User { get; set; }

    public GrantRecord? Grant { get; set; }

    /// <summary>The session that a granted request began; 0 while it has begun none.</summary>
    public long Session { get; set; }

    /// <summary>This request has hold of the refresh token; nobody else may use it meanwhile.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The words that fit best when the cause has several: which parameter is missing decides.</summary>
    public Refusal? Preferred { get; set; }

    /// <summary>Why the answer is not known to be the real server's, whichever it is; empty where it is known.</summary>
    public string Modelled { get; set; } = "";

    /// <summary>What the request showed, so far.</summary>
    public IReadOnlyList<Fact> Seen => seen;

    public Scene Scene => new(store, App, User, flow, request.From);

    /// <summary>Takes note of what the request shows.</summary>
    public void See<T>(Setting<T> setting, T value)
        where T : notnull => seen.Add(new(setting, value, Source.Given));
}
