using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Exchanges as steps that may be shown. What is hidden is told by its length.</summary>
internal static class Steps
{
    private const int LongestValue = 300;

    public static ProbeStep Of(Exchange exchange, Redactor redactor) => new(exchange.Step, exchange.Sent.Method, Clean(redactor.Hide(exchange.Sent.Address.GetLeftPart(UriPartial.Path))), exchange.Status)
    {
        Parameters = [.. Shown(exchange.Sent.Form.IsEmpty ? Query(exchange.Sent.Address) : exchange.Sent.Form, redactor)],
        Answer = [.. Shown(AnswerOf(exchange), redactor)],
        Failure = exchange.Failure,
        Took = exchange.Took,
        IsOk = exchange.IsOk || (exchange.WasInBrowser && exchange.Failure.Length == 0),
    };

    private static IEnumerable<NameValue> AnswerOf(Exchange exchange)
    {
        var members = TokenAnswer.Members(exchange.Body);
        foreach (var header in exchange.Headers.Where(header => header.Name.Equals("Location", StringComparison.OrdinalIgnoreCase)))
        {
            yield return header;
        }

        foreach (var (name, value) in members)
        {
            yield return new(name, value);
        }

        if (members.Count == 0 && exchange.Body.Length > 0 && !exchange.IsOk)
        {
            yield return new("body", exchange.Body.ReplaceLineEndings(" "));
        }
    }

    private static IEnumerable<NameValue> Query(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => new NameValue(pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""));

    /// <summary>Hidden twice: by value, and by what stands at the door, which knows the names of secrets.</summary>
    private static IEnumerable<NameValue> Shown(IEnumerable<NameValue> pairs, Redactor redactor) =>
        from pair in pairs
        let hidden = redactor.Hide(pair.Value)
        let line = string.Concat(Door.OpenText("step", $"{pair.Name}={hidden}").Excerpts.Select(excerpt => excerpt.Text))
        let value = line.StartsWith(pair.Name + "=", StringComparison.Ordinal) ? line[(pair.Name.Length + 1)..] : line
        select new NameValue(pair.Name, Clean(value));

    /// <summary>A run of stars says nothing but its length.</summary>
    private static string Clean(string value)
    {
        var stars = value.IndexOf("****", StringComparison.Ordinal);
        while (stars >= 0)
        {
            var end = stars;
            while (end < value.Length && value[end] == '*')
            {
                end++;
            }

            value = $"{value[..stars]}(secret, {end - stars} characters){value[end..]}";
            stars = value.IndexOf("****", StringComparison.Ordinal);
        }

        return value.Length > LongestValue ? value[..LongestValue] + "…" : value;
    }
}
