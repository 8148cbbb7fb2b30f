using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether the authorize request forbids Salesforce to show a page.</summary>
internal static class AuthorizeRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Authorize?.Call is not { } asked)
        {
            yield break;
        }

        if (asked.Address.Query.FirstOrDefault(IsSilent) is { } silent)
        {
            yield return Request.IsSilent.Seen(true, silent.Whole);
        }
        else if (asked.IsWhole)
        {
            yield return Request.IsSilent.Seen(false, asked.Line);
        }
    }

    private static bool IsSilent(Parameter parameter) =>
        parameter is { Name: "immediate", Value: "true" } || (parameter.Name is "prompt" && parameter.Value.Split(' ').Contains("none"));
}
