namespace SfOAuth.Intake;

/// <summary>Gathers what the detectors find, leaving out what is hidden already.</summary>
internal sealed class FoundSecrets(string text)
{
    public List<Hidden> List { get; } = [];

    /// <summary>A value found under a name.</summary>
    public void AddValue(int start, int end, string kind, string name)
    {
        var value = text.AsSpan(start, end - start);
        if (value.IndexOf(PemDetector.Begin, StringComparison.Ordinal) is >= 0 and var pem && PemDetector.IsLabel(value[pem..]))
        {
            // Keys have a detector of their own, which leaves the label; certificates are public.
            value = value[..pem].TrimEnd();
            end = start + value.Length;
        }

        if (Placeholders.Is(value))
        {
            return;
        }

        var (shape, keep) = Shapes.Of(value);
        Add(new Hidden(start, end, keep, shape ?? kind) { Name = name, Traits = Traits(value) });
    }

    /// <summary>A secret found by its shape.</summary>
    public void Add(Hidden secret)
    {
        if (secret.Start < secret.End && secret.Keep < secret.Length && secret.Shows(text))
        {
            List.Add(secret);
        }
    }

    private static SecretTraits Traits(ReadOnlySpan<char> value) =>
        (value.Contains('+') ? SecretTraits.Plus : SecretTraits.None)
        | (value.Contains('~') ? SecretTraits.Tilde : SecretTraits.None)
        | (value.Contains('&') ? SecretTraits.Ampersand : SecretTraits.None)
        | (value.Trim().Length < value.Length ? SecretTraits.OuterBlank : SecretTraits.None)
        | (value.Trim().ContainsAny(" \t\r\n") ? SecretTraits.InnerBlank : SecretTraits.None)
        | (value is ['"' or '\'', ..] or [.., '"' or '\''] ? SecretTraits.Quote : SecretTraits.None)
        | Percent(value);

    private static SecretTraits Percent(ReadOnlySpan<char> value)
    {
        var traits = SecretTraits.None;
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '%')
            {
                var escape = at + 2 < value.Length && char.IsAsciiHexDigit(value[at + 1]) && char.IsAsciiHexDigit(value[at + 2]);
                traits |= escape ? SecretTraits.PercentEscape : SecretTraits.BarePercent;
            }
        }

        return traits;
    }
}
