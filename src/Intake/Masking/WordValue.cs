namespace SfOAuth.Intake;

/// <summary>The value of a plain line such as <c>password: …</c>, which may be a secret or words about one.</summary>
internal readonly record struct WordValue(string Text, SecretName Name, int Limit)
{
    public void Read(int start, FoundSecrets found)
    {
        if (start >= Limit)
        {
            return;
        }

        if (IsBlockMark(start))
        {
            Block(found);
            return;
        }

        var reach = LineValue.Reach(Text, start, Limit);
        if (StatusWords.Are(Text.AsSpan(start, reach - start)) || Placeholders.IsSpoken(Text.AsSpan(start, reach - start)))
        {
            return;
        }

        if (IsAboutIt())
        {
            Suspect(start, reach, found);
            return;
        }

        var end = Name.Grip is not Grip.Firm ? LineValue.Trim(Text, start, LineValue.Word(Text, start, reach))
            : OpensLine() ? reach
            : LineValue.Token(Text, start, reach);
        new PairValue(Text, Name, null, IsQuoted: false).Take(start, end, inStructure: false, found);
    }

    // "Invalid password: user me@x.example" tells of a password, it does not give one.
    private bool IsAboutIt()
    {
        var before = Text.AsSpan(Math.Max(0, Name.Start - 24), Math.Min(24, Name.Start)).TrimEnd();
        var word = before[(before.LastIndexOfAny(" \t\n:") + 1)..];
        return SecretNames.IsComplaint(word);
    }

    private void Suspect(int start, int reach, FoundSecrets found)
    {
        var end = LineValue.Trim(Text, start, LineValue.Word(Text, start, reach));
        var value = Text.AsSpan(start, end - start);
        if (!LineValue.IsPlain(value) && !Likeness.OfAddress(value))
        {
            new PairValue(Text, Name, null, IsQuoted: false).Take(start, end, inStructure: false, found);
        }
    }

    private bool OpensLine()
    {
        var at = Name.Start - 1;
        while (at >= 0 && Text[at] is ' ' or '\t' or '-' or '*' or '>' or '•' or '`')
        {
            at--;
        }

        return at < 0 || Text[at] is '\n' or '\r';
    }

    private bool IsBlockMark(int start) =>
        Text.AsSpan(start, Limit - start).Trim() is ['|' or '>'] or ['|' or '>', '-' or '+'];

    // YAML: `password: |`, then indented lines.
    private void Block(FoundSecrets found)
    {
        var at = Limit;
        while (at < Text.Length)
        {
            at = Text.AsSpan(at).IndexOf('\n') is >= 0 and var feed ? at + feed + 1 : Text.Length;
            if (at >= Text.Length || Text[at] is not (' ' or '\t'))
            {
                return;
            }

            var end = LineValue.EndOfLine(Text, at);
            var start = at + (end - at - Text.AsSpan(at, end - at).TrimStart().Length);
            found.AddValue(start, end, Name.Kind, Name.In(Text));
        }
    }
}
