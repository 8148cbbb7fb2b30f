using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>What the reading user may see. Asked first: it tells which evidence will be blind.</summary>
internal sealed class PermissionsSource : OrgSource
{
    public const string Called = "Permissions of the reader";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells => [];

    public override bool IsBasic => true;

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        [OrgAsk.Query(Called, $"SELECT {string.Join(", ", Permission.All.Select(one => one.Field))} FROM UserPermissionAccess")];

    public override void Tell(OrgView view, OrgBook book)
    {
    }
}
