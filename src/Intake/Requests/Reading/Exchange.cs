using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>A request and the answer to it, as far as they are shown.</summary>
internal sealed record Exchange(Call? Call, Answer? Answer)
{
    /// <summary>The answer was a refusal, or a redirect where a token was due.</summary>
    public bool Fails => Answer is { } answer && (answer.Fails || (answer.IsRedirect && Call is { Endpoint: Endpoint.Token }));

    /// <summary>The answer was good.</summary>
    public bool Succeeds => Answer is { } answer && !answer.Fails && (answer.Token is not null || answer.Status is >= 200 and < 300);
}

/// <summary>One header line.</summary>
internal sealed record Header(string Name, Piece Value, Piece Whole);

/// <summary>How a request came to us, which says how much of it there is to see.</summary>
internal enum Origin
{
    /// <summary>A command that sends it.</summary>
    Command,

    /// <summary>The request as it goes over the wire.</summary>
    Wire,

    /// <summary>The wire, recorded by the client together with every redirect (<c>curl -v</c>).</summary>
    Verbose,

    /// <summary>An entry of a HAR file.</summary>
    Har,

    /// <summary>A form without its request.</summary>
    Form,

    /// <summary>An address in words or in a log.</summary>
    Address,
}

/// <summary>What a body is.</summary>
internal enum BodyKind
{
    None,
    Form,
    Json,
    Multipart,
    Other,
}

/// <summary>A request.</summary>
internal sealed record Call(Origin Origin, string Method, Address Address)
{
    /// <summary>What to show as evidence for the request as such.</summary>
    public required Piece Line { get; init; }

    public ImmutableArray<Header> Headers { get; init; } = [];

    public BodyKind Body { get; init; }

    /// <summary>The body, where it is shown in one piece.</summary>
    public Piece? Content { get; init; }

    /// <summary>The named values of the body.</summary>
    public ImmutableArray<Parameter> Sent { get; init; } = [];

    /// <summary>Headers and body are shown to the end: what is not there was not sent.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The name and password of a Basic header come along.</summary>
    public bool HasBasic { get; init; }

    /// <summary>The host, from the address or the Host header.</summary>
    public string Host => Address.Host.Length > 0 ? Address.Host : this["Host"]?.Value.Text.Split(':')[0].Trim().ToLowerInvariant() ?? "";

    /// <summary>What was called.</summary>
    public Endpoint? Endpoint => Endpoints.Of(Host, Address.Path);

    /// <summary>All named values, those of the body first.</summary>
    public IEnumerable<Parameter> Parameters => Sent.Concat(Address.Query);

    /// <summary>A header by its name.</summary>
    public Header? this[string name] => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of that name.</summary>
    public Parameter? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}

/// <summary>An answer.</summary>
internal sealed record Answer(int? Status)
{
    /// <summary>The status line, or what else shows the answer.</summary>
    public required Piece Line { get; init; }

    public ImmutableArray<Header> Headers { get; init; } = [];

    /// <summary>The named values of the body.</summary>
    public ImmutableArray<Parameter> Values { get; init; } = [];

    /// <summary>The words of the body.</summary>
    public Piece? Content { get; init; }

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The access token given, masked.</summary>
    public Parameter? Token => Status is null or (>= 200 and < 300) ? this["access_token"] : null;

    public bool Fails => Status >= 400 || (Token is null && (this["error"] ?? this["errorCode"] ?? this["faultcode"]) is not null) || (Status is null && Says("INVALID_SESSION_ID", "Bad_OAuth_Token", "error="));

    public Parameter? this[string name] => Values.FirstOrDefault(value => value.Name == name);

    /// <summary>A header by its name.</summary>
    public Header? HeaderOf(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The body holds one of these words.</summary>
    public bool Says(params string[] words) =>
        Content is { } content && Array.Exists(words, word => content.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
