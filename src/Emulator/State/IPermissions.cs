namespace SfOAuth.Emulation;

/// <summary>What a profile or a permission set allows, of what decides which evidence its users see.</summary>
public interface IPermissions
{
    bool ApiIsEnabled { get; }

    bool ManagesUsers { get; }

    /// <summary>Monitor Login History.</summary>
    bool MonitorsLoginHistory { get; }

    /// <summary>View Setup and Configuration.</summary>
    bool ViewsSetup { get; }

    /// <summary>Customize Application: tokens of others.</summary>
    bool CustomizesApplication { get; }

    /// <summary>View Event Log Files.</summary>
    bool ViewsEventLogFiles { get; }

    /// <summary>View All Users.</summary>
    bool ViewsAllUsers { get; }

    /// <summary>View All Profiles.</summary>
    bool ViewsAllProfiles { get; }

    /// <summary>Modify Metadata Through Metadata API Functions.</summary>
    bool ModifiesMetadata { get; }
}
