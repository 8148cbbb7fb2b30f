namespace SfOAuth.Emulation;

/// <summary>Who asks, and what this user may see: the sum of the profile and the permission sets.</summary>
internal sealed record Caller(Store Store, UserRecord User)
{
    /// <summary>Without Manage Users or Monitor Login History only the own rows are visible.</summary>
    public bool SeesAllLogins => May(allowed => allowed.MonitorsLoginHistory || allowed.ManagesUsers);

    public bool ManagesUsers => May(allowed => allowed.ManagesUsers);

    public bool ViewsSetup => May(allowed => allowed.ViewsSetup || allowed.CustomizesApplication);

    public bool CustomizesApplication => May(allowed => allowed.CustomizesApplication);

    public bool ViewsEventLogFiles => May(allowed => allowed.ViewsEventLogFiles);

    public bool ModifiesMetadata => May(allowed => allowed.ModifiesMetadata);

    public bool May(Func<IPermissions, bool> allows) =>
        (Store.ProfileOf(User) is { } profile && allows(profile)) || Store.SetsOf(User).Any(allows);
}
