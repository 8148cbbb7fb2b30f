using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>A text whose secrets are covered, and what was covered.</summary>
internal sealed record Masking(string Text, ImmutableArray<Hidden> Hidden);

/// <summary>Covers every secret of a text with <c>*</c>, in place. Masking what is masked changes nothing.</summary>
internal static class Masker
{
    // Covering one secret can uncover the bounds of another, so it is repeated until nothing more is found.
    // Two rounds are the rule; the limit stops texts written to make it many.
    private const int Rounds = 24;

    public static Masking Mask(string text)
    {
        var all = new List<Hidden>();
        var current = text;
        for (var round = 0; round < Rounds; round++)
        {
            var found = Find(current);
            if (found.Count == 0)
            {
                break;
            }

            current = Cover(current, found);
            all.AddRange(found);
        }

        return new Masking(current, Outermost(all));
    }

    private static List<Hidden> Find(string text)
    {
        var found = new FoundSecrets(text);
        PemDetector.Find(text, found);
        ShapeDetector.Find(text, found);
        UrlDetector.Find(text, found);
        CommandDetector.Find(text, found);
        PairDetector.Find(text, found);
        ColumnDetector.Find(text, found);
        return found.List;
    }

    private static string Cover(string text, List<Hidden> secrets) =>
        string.Create(text.Length, (text, secrets), static (buffer, state) =>
        {
            state.text.CopyTo(buffer);
            foreach (var secret in state.secrets)
            {
                foreach (ref var letter in buffer[(secret.Start + secret.Keep)..secret.End])
                {
                    letter = letter is '\r' or '\n' ? letter : '*';
                }
            }
        });

    // A token inside `Authorization: Bearer …` is found twice; the wider one is told, under the more telling kind.
    private static ImmutableArray<Hidden> Outermost(List<Hidden> all)
    {
        var kept = new List<Hidden>();
        foreach (var secret in all.OrderBy(one => one.Start).ThenByDescending(one => one.End).ThenByDescending(one => one.Keep))
        {
            if (kept is [.., var last] && secret.Start < last.End)
            {
                var kind = secret.Keep > last.Keep ? secret.Kind : last.Kind;
                kept[^1] = last with
                {
                    End = Math.Max(last.End, secret.End),
                    Kind = kind,
                    Name = last.Name.Length > 0 ? last.Name : secret.Name,
                    Traits = last.Traits | secret.Traits,
                };
                continue;
            }

            kept.Add(secret);
        }

        return [.. kept];
    }
}
