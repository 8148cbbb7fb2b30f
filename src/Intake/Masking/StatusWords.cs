namespace SfOAuth.Intake;

/// <summary>Tells words about a secret ("freshly reset", "yes", "copied from Setup") from a secret.</summary>
internal static class StatusWords
{
    private const int LongestWord = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(
        ("a able about accepted active actual added after again all already also an and any api app appended are as ask at automatically auto available bad be because before "
        + "blank both browser but by can changed char character characters chars checked chosen client code configured consumer contains copied copy correct correctly created current dead default deleted deliberately "
        + "different disabled does done dummy each either email empty enabled encoded encrypted entered ever exact exactly exists expired expires failed fails false fine first fixed for forgotten fresh freshly from generated "
        + "given good granted had has have hex hidden hour hours id identical in includes incorrect info intentionally invalid is issued it its just key known last later left length local locked login long made manually match matches may missing mistyped more must my name "
        + "needed never new nil no none normal not null obtained of off ok okay old omitted on once one only optional or org other our out pass passes password pasted per plain present production prompt provided random reached received "
        + "recently redacted refresh refused regenerated rejected renewed required reset returned retyped revoked right same sandbox saved secret see sent session set setup should show shown special spaces stale still stored string strong "
        + "sure symbol symbols tested than that the then these they this those to today token tokens trailing tried true twice typed unchanged undefined unknown unset unused up updated urlencoded url use used user username using valid value values vault verified very via was "
        + "we weak were what when which with without word working works worked would wrong yes yesterday yet you your zero minutes minute days day weeks week months month years year seconds second ago since until now time times")
        .Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// True for small words of which a passphrase would hardly consist: one known word, or several words one of them known.
    /// </summary>
    public static bool Are(ReadOnlySpan<char> value)
    {
        var (words, known, marks) = (0, 0, 0);
        foreach (var range in value.SplitAny(" \t/_"))
        {
            var word = value[range].Trim(".,;:()'\"!?-+&%~=…");
            if (word.IsEmpty)
            {
                marks++;
                continue;
            }

            words++;
            if (!IsPlain(word, words))
            {
                return false;
            }

            known += Known.Contains(word) ? 1 : 0;
        }

        return words == 0 ? marks > 0 && value.Trim().Length < 3 : known > 0;
    }

    private static bool IsPlain(ReadOnlySpan<char> word, int place)
    {
        if (word.Length > LongestWord)
        {
            return false;
        }

        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            return place > 1 && word.Length <= 4;
        }

        var tail = place == 1 || Known.Contains(word) ? word[1..] : word;
        return char.IsAsciiLetter(word[0]) && (Known.Contains(word) || !tail.ContainsAnyInRange('A', 'Z')) && !HasOther(word);
    }

    private static bool HasOther(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetter(letter) && letter is not ('-' or '\''))
            {
                return true;
            }
        }

        return false;
    }
}
