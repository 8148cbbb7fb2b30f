namespace SfOAuth.Remedying;

/// <summary>A change that no metadata file holds: it is made in rows of an org.</summary>
public abstract record RecordEdit
{
    private RecordEdit()
    {
    }

    /// <summary>A field of the user, or of the row that belongs to the user.</summary>
    public sealed record OfUser(string Object, string Field, bool Value) : RecordEdit
    {
        /// <summary>Salesforce takes the value and never the one before it.</summary>
        public bool IsOneWay { get; init; }
    }

    /// <summary>The set admits to the app, and is assigned to the user.</summary>
    public sealed record Admit(string PermissionSet) : RecordEdit;

    /// <summary>The set allows the API, and is assigned to the user.</summary>
    public sealed record AllowApi(string PermissionSet) : RecordEdit;

    /// <summary>One more range of addresses from which users of the profile may log in.</summary>
    public sealed record AddLoginRange(string Start, string End) : RecordEdit;

    /// <summary>Users of the profile may log in from this hour on and up to that one, on the days on which they may at all.</summary>
    public sealed record WidenHours(int From, int To) : RecordEdit;
}
