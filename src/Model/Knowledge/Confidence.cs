namespace SfOAuth.Knowledge;

/// <summary>How well a statement about Salesforce is backed, weakest first.</summary>
public enum Confidence
{
    /// <summary>Follows from our model alone; nobody reported it.</summary>
    Modelled,

    /// <summary>Our judgement where no source gives a figure.</summary>
    Judged,

    /// <summary>One sighting or one author.</summary>
    Claimed,

    /// <summary>Several independent sightings.</summary>
    Observed,

    /// <summary>Salesforce's own documentation or source.</summary>
    Official,
}
