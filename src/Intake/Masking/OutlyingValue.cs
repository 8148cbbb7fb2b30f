namespace SfOAuth.Intake;

/// <summary>Values that stand apart from their names: in the next cell, on the next line, at the end of a sentence.</summary>
internal static class OutlyingValue
{
    /// <summary>The next cell of a table.</summary>
    public static void Cell(string text, SecretName name, int at, FoundSecrets found)
    {
        var start = Separator.SkipBlanks(text, at, lines: false);
        var end = text.AsSpan(start).IndexOfAny("|\t\r\n") is >= 0 and var stop ? start + stop : text.Length;
        end = start + text.AsSpan(start, end - start).TrimEnd().Length;
        var value = text.AsSpan(start, end - start);
        if (!StatusWords.Are(value) && !value.StartsWith("--", StringComparison.Ordinal))
        {
            Take(text, name, start..end, name.Grip is Grip.Firm, found);
        }
    }

    /// <summary>A label copied from Setup, the value on the line below.</summary>
    public static void Label(string text, SecretName name, int at, FoundSecrets found)
    {
        var start = at;
        while (start < text.Length && start - at < 12 && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = LineValue.EndOfLine(text, start);
        var value = text.AsSpan(start, end - start).TrimEnd();
        if (value.Length >= 8 && Likeness.OfSecret(value))
        {
            Take(text, name, start..(start + value.Length), true, found);
        }
    }

    /// <summary>"the password is …"</summary>
    public static void Prose(string text, SecretName name, int at, FoundSecrets found)
    {
        var end = LineValue.Word(text, at, text.Length);
        while (end > at && text[end - 1] is '.' or ',' or ';' or ')')
        {
            end--;
        }

        if (Quote.At(text, at) is { } quote && quote.End(text) is var close && close > quote.Start)
        {
            Take(text, name, quote.Start..close, !StatusWords.Are(text.AsSpan(quote.Start, close - quote.Start)), found);
        }
        else
        {
            Take(text, name, at..end, Likeness.OfSecret(text.AsSpan(at, end - at)), found);
        }
    }

    private static void Take(string text, SecretName name, Range place, bool isSecret, FoundSecrets found)
    {
        var value = text.AsSpan()[place];
        if (!value.IsEmpty && (isSecret || Likeness.OfSecret(value)) && !(name.Grip is Grip.Wary && !Likeness.OfCode(value, inForm: false)))
        {
            found.AddValue(place.Start.Value, place.End.Value, name.Kind, name.In(text));
        }
    }
}
