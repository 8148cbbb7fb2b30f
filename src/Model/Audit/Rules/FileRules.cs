using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>The files themselves.</summary>
internal static class FileRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("misspelt-metadata", Severity.Error, "An element or value that Salesforce does not know")
        {
            IsPerPlace = true,
            Why = "A deployment refuses it, or the setting stays as it was: what the file seems to say is not what the org does. Such spellings circulate in generated examples.",
            Change = "Write the element and value as the Metadata API has them, and retrieve the component once to see what the org really holds.",
            Cost = "None.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_connectedapp.htm"),
            Find = subject => subject.All(Declared.Oddity),
        },
    ];
}
