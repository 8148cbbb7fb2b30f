namespace SfOAuth.Live;

/// <summary>A call to an org, as it may be shown: neither its token nor its answer.</summary>
/// <param name="Purpose">What was asked for, in a few words: <c>Login History</c>.</param>
/// <param name="Path">Path and query below the host.</param>
/// <param name="Status">The HTTP status of the last try; 0 where no answer came.</param>
/// <param name="Tries">How often it went over the wire.</param>
/// <param name="Took">From the first try to the last answer.</param>
public sealed record OrgCall(string Purpose, string Method, string Path, int Status, int Tries, TimeSpan Took);
