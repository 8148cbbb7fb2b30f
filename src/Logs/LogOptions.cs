namespace SfOAuth.Logs;

/// <summary>What the person knows about the files that the files do not say.</summary>
public sealed record LogOptions
{
    /// <summary>The zone of times that name none.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The zone is that of a time the person gave, not one that was stated for the rows.</summary>
    public bool IsZoneAssumed { get; init; }

    /// <summary>How numeric dates are to be read; null: as the files suggest.</summary>
    public DateOrder? Order { get; init; }

    /// <summary>Hears how many bytes of a file were read.</summary>
    public Action<long>? Progress { get; init; }
}
