namespace SfOAuth.Actions;

/// <summary>What came of a change, or why it was not begun.</summary>
public enum ApplyOutcome
{
    /// <summary>Made, and read back.</summary>
    Changed,

    /// <summary>Taken back, and read back.</summary>
    Undone,

    /// <summary>The org says so already.</summary>
    AlreadySo,

    /// <summary>No setting or assignment ends it: a person or a client has to.</summary>
    ByHand,

    /// <summary>The person said no.</summary>
    Declined,

    /// <summary>Something is to be decided or said first.</summary>
    Incomplete,

    /// <summary>It would let more in, and nobody took that on.</summary>
    RiskNotAccepted,

    /// <summary>It is production, and nobody said that this is meant.</summary>
    IsProduction,

    /// <summary>Somebody else has changed it since.</summary>
    ChangedMeanwhile,

    /// <summary>The undo file belongs to another org.</summary>
    OtherOrg,

    /// <summary>What is to be changed cannot be seen, or not by this user.</summary>
    NotVisible,

    /// <summary>The org was asked whether it would take the change, and said no.</summary>
    CheckRefused,

    /// <summary>The org refused a part, and the other part was taken back.</summary>
    RolledBack,

    /// <summary>A part is changed and another is not.</summary>
    LeftPartly,

    /// <summary>Whether a part is changed is not known.</summary>
    NotKnown,
}
