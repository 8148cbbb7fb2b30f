namespace SfOAuth.Intake;

/// <summary>Reads the value that belongs to a name, and hides it if it is a secret.</summary>
/// <param name="Enclosing">The quote that encloses name and value together, as in <c>-H "Authorization: …"</c>.</param>
/// <param name="IsQuoted">True when the name itself stands in quotes.</param>
internal readonly record struct PairValue(string Text, SecretName Name, Quote? Enclosing, bool IsQuoted)
{
    public void Read(Separator separator, FoundSecrets found)
    {
        if (separator.End >= Text.Length || !Fits(separator.Join))
        {
            return;
        }

        switch (separator.Join)
        {
            case Join.Cell:
                OutlyingValue.Cell(Text, Name, separator.End, found);
                break;
            case Join.Label:
                OutlyingValue.Label(Text, Name, separator.End, found);
                break;
            case Join.Prose:
                OutlyingValue.Prose(Text, Name, separator.End, found);
                break;
            default:
                ReadHere(separator, separator.End, found);
                break;
        }
    }

    /// <summary>Reads quoted values, one or several, beginning at a position. False when none opens there.</summary>
    public bool ReadQuoted(int at, FoundSecrets found)
    {
        var any = false;
        while (Quote.At(Text, at) is { } quote)
        {
            var end = quote.End(Text);
            Take(quote.Start, TrimLine(quote.Start, end), inStructure: true, found);
            any = true;
            at = NextPart(Math.Min(Text.Length, end + quote.Close.Length));
            if (at < 0)
            {
                break;
            }
        }

        return any;
    }

    private bool Fits(Join join) => join switch
    {
        Join.None => false,
        Join.Option => IsOption(),
        Join.Comma => IsQuoted && OpensTuple(),
        Join.Label => !IsQuoted && Name.Kind is SecretKind.ClientSecret or SecretKind.SecurityToken,
        Join.Prose => IsOption() || Name.Grip is Grip.Firm,
        _ => true,
    };

    private void ReadHere(Separator separator, int at, FoundSecrets found)
    {
        var inner = at;
        while (inner < Text.Length && inner - at < 4 && Text[inner] is '[' or '(' or ' ')
        {
            inner++;
        }

        if (Name.Grip is Grip.Header)
        {
            HeaderValue.Read(this, inner, found);
        }
        else if (ReadQuoted(inner, found) || ReadQuoted(at, found) || separator.Join is Join.Call || Text[at] is '{' && IsQuoted)
        {
            return;
        }
        else if (separator.Join is Join.Comma)
        {
            return;
        }
        else
        {
            ReadBare(separator, at, found);
        }
    }

    private void ReadBare(Separator separator, int at, FoundSecrets found)
    {
        var isForm = separator.Join is Join.Encoded || (separator.Join is Join.Equal && separator.Tight);
        if (isForm)
        {
            var end = FormValue.End(Text, at, separator.Code);
            end = Name.Kind is SecretKind.Password or SecretKind.ClientSecret ? FormValue.WithTail(Text, end, separator.Code) : end;
            Take(at, end, inStructure: true, found);
        }
        else if (separator.Join is Join.Option || IsQuoted)
        {
            var word = separator.Join is Join.Option ? LineValue.Word(Text, at, Text.Length) : FormValue.End(Text, at, "");
            if (Text[at] != '-' && !Placeholders.IsSpoken(Text.AsSpan(at, word - at)))
            {
                Take(at, LiteralEnd(at, word), inStructure: true, found);
            }
        }
        else
        {
            new WordValue(Text, Name, Limit(at)).Read(at, found);
        }
    }

    /// <summary>The end of what may be the value on this line: its end, or the quote around the pair.</summary>
    public int Limit(int at)
    {
        var line = LineValue.EndOfLine(Text, at);
        var limit = Enclosing is { } quote ? Math.Clamp(new Quote(quote.Close, at).End(Text), at, line) : line;
        return Text.AsSpan(at, limit - at).IndexOf("\\n", StringComparison.Ordinal) is >= 0 and var feed ? at + feed : limit;
    }

    /// <summary>Hides the stretch if this name's grip on it is firm enough.</summary>
    public void Take(int start, int end, bool inStructure, FoundSecrets found)
    {
        if (start >= end)
        {
            return;
        }

        var value = Text.AsSpan(start, end - start);
        var isSecret = Name.Grip switch
        {
            Grip.Wary => Name.Kind == SecretKind.Signature ? Likeness.OfBase64(value) : Likeness.OfCode(value, inStructure && !IsQuoted),
            Grip.Loose => inStructure || Likeness.OfSecret(value),
            _ => true,
        };
        if (isSecret)
        {
            found.AddValue(start, end, Name.Kind, Name.In(Text));
        }
    }

    private bool IsOption() => Name.Start > 0 && Text[Name.Start - 1] == '-' && (Name.Start == 1 || Text[Name.Start - 2] is '-' or ' ' or '\t' or '\n' or '"' or '\'');

    // ("client_secret", "…") and ['client_secret', '…']; but ["refresh_token", "api"] is a list of scopes.
    private bool OpensTuple()
    {
        var before = Name.Start - 1;
        while (before >= 0 && Name.Start - before < 8 && Text[before] is '"' or '\'' or '\\' or ' ' or '`')
        {
            before--;
        }

        return before >= 0 && (Text[before] == '(' || (Text[before] is '[' && Name.Kind != SecretKind.RefreshToken));
    }

    private int TrimLine(int start, int end) => end > start && Text[end - 1] == '\r' ? end - 1 : end;

    // "first" + "second", or the next string of a list.
    private int NextPart(int at)
    {
        var next = Separator.SkipBlanks(Text, at, lines: true);
        if (next >= Text.Length || Text[next] is not '+')
        {
            return -1;
        }

        return Separator.SkipBlanks(Text, next + 1, lines: true) is var part && part < Text.Length ? part : -1;
    }

    private int LiteralEnd(int start, int end)
    {
        while (end > start && Text[end - 1] is '"' or '\'' or ',' or ')' or '}' or ']' or '\\' or ';')
        {
            end--;
        }

        return end;
    }
}
