using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What kind of org it is and how old.</summary>
internal sealed class OrganizationSource : OrgSource
{
    public const string Called = "Organization";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Org.Kind, Org.Age, Org.ApiIsEnabled, Client.HostReachesUsersOrg];

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        [OrgAsk.Query(Called, "SELECT Id, Name, IsSandbox, OrganizationType, InstanceName, TrialExpirationDate, IsReadOnly, CreatedDate FROM Organization")];

    public override void Tell(OrgView view, OrgBook book)
    {
        Reached(view, book);
        Host(view, book);
        if (view.Org.Find(Called)?.Rows is not [var org])
        {
            return;
        }

        if (KindOf(org) is { } kind)
        {
            book.Add(Org.Kind, kind, org.At(kind is OrgKind.DeveloperEdition ? "OrganizationType" : "IsSandbox"));
        }

        if (org.Time("CreatedDate") is { } created && created <= view.FailedAt)
        {
            book.Add(Org.Age, view.FailedAt - created, org.At("CreatedDate"));
        }
    }

    /// <summary>An org that answers has an API; one that says it has none has none.</summary>
    private static void Reached(OrgView view, OrgBook book)
    {
        if (view.Org.Looks.FirstOrDefault(look => look.IsAnswered && look.Ask.Kind is not AskKind.Metadata) is { } answered)
        {
            book.Add(Org.ApiIsEnabled, true, new(Standing.Derived, null, $"the org answers through its API ({answered.Ask.Source})"));
        }
        else if (view.Org.Looks.FirstOrDefault(look => look.Obstacle is { Code: "API_DISABLED_FOR_ORG" }) is { Obstacle: { } disabled })
        {
            book.Add(Org.ApiIsEnabled, false, new(Standing.Read, null, disabled.Why));
        }
    }

    /// <summary>The org that was read is the user's: was the login sent to it, or to the My Domain of another?</summary>
    private static void Host(OrgView view, OrgBook book)
    {
        if (view.Question.Host.Equals(view.Org.Host, StringComparison.OrdinalIgnoreCase))
        {
            book.Add(Client.HostReachesUsersOrg, true, new(Standing.Read, null, $"the client's login host is the org's own, {view.Org.Host}"));
        }
        else if (view.User is { } user && IsMyDomain(view.Question.Host) && IsMyDomain(view.Org.Host))
        {
            book.Add(Client.HostReachesUsersOrg, false, user.At("Username", note: $"the user is in {view.Org.Host}, and the login went to {view.Question.Host}"));
        }
    }

    private static bool IsMyDomain(string host) => host.EndsWith(".my.salesforce.com", StringComparison.OrdinalIgnoreCase);

    private static OrgKind? KindOf(OrgRow org) => (org.Flag("IsSandbox"), org.Text("OrganizationType")) switch
    {
        (true, _) => org.Text("TrialExpirationDate") is null ? OrgKind.Sandbox : OrgKind.Scratch,
        (false, "Developer Edition") => OrgKind.DeveloperEdition,
        (false, _) => OrgKind.Production,
        _ => null,
    };
}
