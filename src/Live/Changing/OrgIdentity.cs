namespace SfOAuth.Live;

/// <summary>Which org is about to be changed, and as whom.</summary>
/// <param name="Id">The org's id; empty where it cannot be seen.</param>
/// <param name="Kind">In words: <c>production</c>, <c>sandbox or scratch org</c>.</param>
/// <param name="IsProduction">True also where nothing says that it is none.</param>
/// <param name="Username">The user whose session it is; empty where that cannot be seen.</param>
public sealed record OrgIdentity(string Id, string Name, string Kind, bool IsProduction, string Username);
