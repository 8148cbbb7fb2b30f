using System.Buffers;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Finds requests that stand in words: authorize addresses, token addresses with a query, redirects that bring a token, forms.</summary>
internal static class BareRequest
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\"'`<>?");

    public static IEnumerable<Exchange> In(string text, int start, int length)
    {
        var end = start;
        foreach (var piece in Addresses.In(text, start, length))
        {
            end = piece.End;
            if (Of(piece) is { } exchange)
            {
                yield return exchange;
            }
        }

        if (end == start && Form(text, start, length) is { } form)
        {
            yield return new(FormOf(form), null);
        }
    }

    private static Exchange? Of(Piece piece)
    {
        var address = Address.Read(piece);
        if (address.Fragment.FirstOrDefault(parameter => parameter.Name is "access_token") is not null)
        {
            return new(null, new Answer(200) { Line = piece, Values = address.Fragment, Content = piece });
        }

        var endpoint = Endpoints.Of(address.Host, address.Path);
        return address.Query.IsEmpty || endpoint is not (Endpoint.Authorize or Endpoint.Token)
            ? null
            : new(new Call(Origin.Address, endpoint is Endpoint.Authorize ? "GET" : "", address) { Line = piece, IsWhole = endpoint is Endpoint.Authorize && !address.IsCutShort }, null);
    }

    private static Call FormOf(Piece form) =>
        new(Origin.Form, "POST", Address.Read(Piece.Of("/services/oauth2/token", [.. Enumerable.Repeat(form.Start, 23)])))
        {
            Line = form,
            Body = BodyKind.Form,
            Content = form,
            Sent = FormBody.Read(form),
        };

    /// <summary>The run of letters around <c>grant_type=</c>, which is what a log shows of a body. One name alone is a word, not a request.</summary>
    private static Piece? Form(string text, int start, int length)
    {
        var line = text.AsSpan(start, length);
        var at = line.IndexOf("grant_type=", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var from = line[..at].LastIndexOfAny(Ends) + 1;
        var end = line[at..].IndexOfAny(Ends);
        var form = Piece.Of(text, start + from, (end < 0 ? length : at + end) - from);
        return form.Text.Contains('&', StringComparison.Ordinal) ? form : null;
    }
}
