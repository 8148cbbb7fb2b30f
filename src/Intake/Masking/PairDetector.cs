using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds secrets by the names beside them, in every notation in which a name and a value are written.</summary>
internal static class PairDetector
{
    private static readonly SearchValues<string> Stems = SearchValues.Create(SecretNames.Stems, StringComparison.OrdinalIgnoreCase);

    public static void Find(string text, FoundSecrets found)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Stems) is >= 0 and var hit)
        {
            var name = SecretName.Around(text, at + hit, out var end);
            if (name is { } known)
            {
                Judge(text, known, found);
            }

            at = Math.Max(end, at + hit + 1);
        }
    }

    private static void Judge(string text, SecretName name, FoundSecrets found)
    {
        var quote = Quote.Before(text, name.Start);
        var closed = Quote.SkipClosing(text, name.End);
        var isQuoted = quote is not null && closed > name.End;
        if (isQuoted && NamedField.Find(text, name, found))
        {
            return;
        }

        if (TagValue.Find(text, name, found))
        {
            return;
        }

        var separator = Separator.After(text, closed, isQuoted);
        var value = new PairValue(text, name, isQuoted ? null : quote, isQuoted);
        value.Read(separator, found);
    }
}
