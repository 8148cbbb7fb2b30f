namespace SfOAuth.Dev.Scaffolding;

/// <summary>The three files of a new cause. What is left empty in them is what the laws ask for.</summary>
internal static class Templates
{
    /// <summary>Six headings and nothing below them: the law "every page has all its sections" fails until it is written.</summary>
    public const string Page = """
        # The fault in one sentence, for the person who is stuck

        ## Tell it apart

        ## Change

        ## Security cost

        ## Verify

        ## Sources

        """;

    /// <summary>The stage at which most causes of a group refuse; the author may know better.</summary>
    public static string StageOf(string group) => group switch
    {
        "Access" => "Authorization",
        "Client" => "App",
        "ClientSide" => "Client",
        "Host" => "Host",
        "Request" => "Request",
        "User" => "User",
        _ => "Credential",
    };

    /// <summary>A cause that always holds: it accuses a healthy org, which a law forbids.</summary>
    public static string Class(string name, string stage) => $$"""
        using System.Collections.Immutable;
        using SfOAuth.Knowledge;
        using SfOAuth.Salesforce;

        namespace SfOAuth.Causes;

        /// <summary>What is the case in the world, in one sentence.</summary>
        public sealed class {{name}} : RootCause
        {
            public override Stage Stage => Stage.{{stage}};

            public override Claim When { get; } = Claim.Always;

            public override Claim Fix { get; } = Claim.Always;

            public override ImmutableArray<Sign> Says { get; } = [];
        }

        """;

    /// <summary>A case whose input says nothing yet, so that its expectation fails.</summary>
    public static string Case(string slug) => $"""
        ---
        source: modelled
        seen: where it was seen
        ---
        # What this case teaches, in one sentence

        Why these words, and nothing else, are enough.

        ```input
        the failure as it was pasted
        ```

        ```expect
        first {slug}
        ```

        """;
}
