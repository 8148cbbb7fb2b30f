namespace SfOAuth.Live;

/// <summary>How the org stands to a step.</summary>
public enum OrgStanding
{
    /// <summary>Everything is as it was before the change.</summary>
    Former,

    /// <summary>Everything is as planned.</summary>
    Changed,

    /// <summary>A part of it is neither, or some of it is changed and some is not.</summary>
    Other,

    /// <summary>It cannot be seen.</summary>
    Unseen,
}

/// <summary>What was seen of a step in the org.</summary>
/// <param name="Words">What stands there where that is neither the old nor the new value, or why nothing can be seen.</param>
/// <param name="Id">The record of a row that is there.</param>
public sealed record StepSight(OrgStanding Standing, string Words = "", string Id = "");
