using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Reads the entries of a HAR file that have to do with Salesforce logins.</summary>
public static class HarReader
{
    public static Reading<ImmutableArray<HttpExchange>> Read(Excerpt excerpt) =>
        new Reading<ImmutableArray<HttpExchange>>.Rejected($"{excerpt.Input} is not a HAR file");
}
