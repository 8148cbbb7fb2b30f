namespace SfOAuth.Knowledge;

/// <summary>What a change of a value does to what an org lets in.</summary>
public enum Exposure
{
    /// <summary>Opens nothing and closes nothing.</summary>
    Same,

    /// <summary>Closes something.</summary>
    Less,

    /// <summary>Opens for one user or one address, and for nothing else.</summary>
    Narrow,

    /// <summary>Opens more than that.</summary>
    More,
}
