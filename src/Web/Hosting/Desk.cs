namespace SfOAuth.Web;

/// <summary>What all pages of one run share.</summary>
internal sealed record Desk(WebSetup Setup, Keys Keys)
{
    /// <summary>Files that were dropped, in memory.</summary>
    public Shelf Shelf { get; } = new();

    /// <summary>The emulated org, when one was started from the page.</summary>
    public OrgSwitch Org { get; } = new();

    public DateTimeOffset Now => Setup.Clock.GetUtcNow();
}
