using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>A flow at the token endpoint: what it sees in a request, and what it hands out when nothing refuses.</summary>
internal interface ITokenFlow
{
    Flow Flow { get; }

    /// <summary>The values of grant_type that mean this flow.</summary>
    IReadOnlyList<string> GrantTypes { get; }

    /// <summary>Finds app, user and approval, and takes note of what the request shows. It judges nothing.</summary>
    void Observe(Turn turn);

    /// <summary>What is granted. Null when somebody else was faster in the meantime.</summary>
    Issue? HandOut(Turn turn);

    /// <summary>What a refusal does to the state: a reused token ends its family, a wrong password counts.</summary>
    void Refused(Turn turn, Ruling ruling)
    {
    }
}
