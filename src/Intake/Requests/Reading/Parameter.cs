namespace SfOAuth.Intake;

/// <summary>One named value of a request or an answer.</summary>
/// <param name="Name">The name, decoded.</param>
/// <param name="Raw">The value as it stands there.</param>
/// <param name="Value">The value as the server reads it.</param>
/// <param name="Whole">Name and value, for the evidence.</param>
internal sealed record Parameter(string Name, Piece Raw, string Value, Piece Whole)
{
    /// <summary>The client encodes the value itself (<c>--data-urlencode</c>, JSON, multipart): what stands here may hold anything.</summary>
    public bool IsEncodedLater { get; init; }

    /// <summary>Another value follows in the same form without a name: a bare <c>&amp;</c> cut this one in two.</summary>
    public bool IsCut { get; init; }

    /// <summary>The value was taken out before we saw it.</summary>
    public bool IsHidden => Redaction.Hides(Raw.Text);

    /// <summary>The server sees nothing.</summary>
    public bool IsEmpty => Value.Length == 0;
}
