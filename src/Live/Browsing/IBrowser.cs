namespace SfOAuth.Live;

/// <summary>Where the person, or who stands for one, logs in and approves.</summary>
public interface IBrowser
{
    /// <summary>Leads to the address, and tells where the browser was in the end.</summary>
    /// <param name="callback">Where the app is called back.</param>
    Task<BrowserEnd> VisitAsync(Uri authorize, Uri callback, CancellationToken stop);

    /// <summary>Shows the code of a device and the address at which it is typed in.</summary>
    Task ShowCodeAsync(Uri address, string userCode, CancellationToken stop);
}

/// <summary>The end of a visit: an address, or none.</summary>
/// <param name="Address">The callback with its answer, or the page on which the person was stranded.</param>
/// <param name="Words">What that page said, as far as it was seen; or why nobody came back.</param>
public sealed record BrowserEnd(Uri? Address, string Words = "")
{
    /// <summary>The status of the last page, where it was seen.</summary>
    public int Status { get; init; } = 302;
}
