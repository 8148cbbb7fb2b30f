using System.Text;

namespace SfOAuth.Intake;

/// <summary>The difference of two texts line by line, as <c>diff -u</c> shows it.</summary>
public static class LineDiff
{
    private const int Around = 3;

    /// <summary>The unified difference; empty where there is none.</summary>
    public static string Of(string before, string after, string name)
    {
        name = name.TrimStart('/', '\\');
        var (old, now) = (Lines(before), Lines(after));
        var steps = Steps(old, now);
        var text = new StringBuilder();
        for (var at = 0; at < steps.Count;)
        {
            var first = steps.FindIndex(at, step => step.Sign != ' ');
            if (first < 0)
            {
                break;
            }

            var end = EndOf(steps, first);
            text.Append(text.Length == 0 ? $"--- a/{name}\n+++ b/{name}\n" : "");
            Hunk(text, steps, Math.Max(at, first - Around), Math.Min(steps.Count, end + Around));
            at = Math.Min(steps.Count, end + Around);
        }

        return text.ToString();
    }

    /// <summary>Changes that are close to each other share a hunk.</summary>
    private static int EndOf(List<(char Sign, string Line)> steps, int first)
    {
        var end = first;
        for (var at = first; at < steps.Count && at - end <= 2 * Around; at++)
        {
            end = steps[at].Sign == ' ' ? end : at + 1;
        }

        return end;
    }

    private static void Hunk(StringBuilder text, List<(char Sign, string Line)> steps, int from, int to)
    {
        var old = steps.Take(from).Count(step => step.Sign != '+') + 1;
        var now = steps.Take(from).Count(step => step.Sign != '-') + 1;
        var hunk = steps[from..to];
        text.Append($"@@ -{old},{hunk.Count(step => step.Sign != '+')} +{now},{hunk.Count(step => step.Sign != '-')} @@\n");
        foreach (var (sign, line) in hunk)
        {
            text.Append(sign).Append(line.TrimEnd('\r')).Append('\n');
        }
    }

    /// <summary>What both begin and end with stays; of the middle, the longest common part does.</summary>
    private static List<(char Sign, string Line)> Steps(string[] old, string[] now)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return [.. old[..head].Select(line => (' ', line)), .. Middle(old[head..^tail], now[head..^tail]), .. old[^tail..].Select(line => (' ', line))];
    }

    private static List<(char Sign, string Line)> Middle(string[] old, string[] now)
    {
        // A plan changes a few lines; a middle that is larger than this is shown whole.
        if ((long)old.Length * now.Length > 4_000_000)
        {
            return [.. old.Select(line => ('-', line)), .. now.Select(line => ('+', line))];
        }

        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var steps = new List<(char Sign, string Line)>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                steps.Add((' ', old[i++]));
                j++;
            }
            else if (i < old.Length && (j == now.Length || longest[i + 1, j] >= longest[i, j + 1]))
            {
                steps.Add(('-', old[i++]));
            }
            else
            {
                steps.Add(('+', now[j++]));
            }
        }

        return steps;
    }

    private static string[] Lines(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
}
