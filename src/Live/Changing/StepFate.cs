namespace SfOAuth.Live;

/// <summary>How a step stands when a run is over.</summary>
public enum StepFate
{
    /// <summary>It was not begun, or the org has the old value.</summary>
    Untouched,

    /// <summary>It is made, and the org was seen to say so.</summary>
    Made,

    /// <summary>The org says that it is made, and shows it to nobody of this user's permissions.</summary>
    MadeUnseen,

    /// <summary>It was made and taken back, and the org was seen to say so.</summary>
    TakenBack,

    /// <summary>It is made, and could not be taken back.</summary>
    LeftChanged,

    /// <summary>What became of it is not known.</summary>
    NotKnown,
}

/// <summary>A step at the end of a run.</summary>
/// <param name="Words">Why it is so, where that is not what was planned.</param>
public sealed record StepOutcome(ChangeStep Step, StepFate Fate, string Words = "");
