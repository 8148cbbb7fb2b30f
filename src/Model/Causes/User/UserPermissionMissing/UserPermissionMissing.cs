using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user lacks the permission which this call needs.</summary>
public sealed class UserPermissionMissing : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Person.HasPermission.Is(false);

    public override Claim Fix { get; } = Person.HasPermission.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.RestLimitsNotEnabled.Share(0.85),
        ApiRefusals.RestApiDisabledForOrg.Share(0.02),
    ];

    public override HistoryRow? Row => HistoryRow.Success;
}
