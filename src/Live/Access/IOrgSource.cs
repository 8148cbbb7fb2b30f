namespace SfOAuth.Live;

/// <summary>A place where logins are kept.</summary>
public interface IOrgSource : IOrgAccess
{
    /// <summary>The logins kept there. None of them is tried.</summary>
    Task<OrgListing> ListAsync(CancellationToken stop);
}
