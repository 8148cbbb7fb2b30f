using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Reads the exchanges of a HAR file, as far as it goes; a torn one gives what stands before the tear.</summary>
internal sealed class HarScan
{
    private readonly List<Exchange> exchanges = [];
    private readonly List<Header> asked = [];
    private readonly List<Header> answered = [];
    private readonly List<Parameter> fields = [];
    private Piece? method;
    private Piece? url;
    private Piece? status;
    private Piece? body;
    private Piece? reply;
    private Piece? name;
    private bool isAnswer;

    private HarScan()
    {
    }

    /// <summary>True when the text is such a file.</summary>
    public static bool Looks(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, 20_000)).TrimStart("\uFEFF \t\r\n");
        return opening is ['{', ..] && (opening.Contains("\"entries\"", StringComparison.Ordinal) || (opening.Contains("\"request\"", StringComparison.Ordinal) && opening.Contains("\"method\"", StringComparison.Ordinal)));
    }

    public static IReadOnlyList<Exchange> Read(string text)
    {
        var har = new HarScan();
        foreach (var item in JsonScan.Read(Piece.Of(text, 0, text.Length)))
        {
            har.Take(item);
        }

        har.Close();
        return har.exchanges;
    }

    private void Take(JsonItem item)
    {
        switch (item)
        {
            case { Opens: true, Name: "request" }:
                Close();
                break;
            case { Opens: true, Name: "response" }:
                isAnswer = true;
                break;
            case { Opens: true }:
                break;
            case { Parent: "request", Name: "method" }:
                method = item.Value;
                break;
            case { Parent: "request", Name: "url" }:
                url = item.Value;
                break;
            case { Parent: "response", Name: "status" }:
                status = item.Value;
                break;
            case { Parent: "postData", Name: "text" }:
                body = item.Value;
                break;
            case { Parent: "content", Name: "text" }:
                reply = item.Value;
                break;
            case { Parent: "headers" or "params", Name: "name" }:
                name = item.Value;
                break;
            case { Parent: "headers" or "params", Name: "value" } when name is not null:
                Pair(item, name);
                break;
            default:
                break;
        }
    }

    private void Pair(JsonItem item, Piece named)
    {
        if (item.Parent is "params")
        {
            fields.Add(new(named.Text, item.Value, item.Value.Text, item.Value) { IsEncodedLater = true });
        }
        else
        {
            (isAnswer ? answered : asked).Add(new(named.Text.TrimStart(':'), item.Value, item.Value));
        }

        name = null;
    }

    private void Close()
    {
        if (method is not null && url is not null && CallOf(method, Address.Read(url)) is { Endpoint: not null } call)
        {
            exchanges.Add(new(call, AnswerOf()));
        }

        (method, url, status, body, reply, name, isAnswer) = (null, null, null, null, null, null, false);
        asked.Clear();
        answered.Clear();
        fields.Clear();
    }

    private Call CallOf(Piece verb, Address address)
    {
        var isForm = body is not null && !BodyKinds.IsJson(body.Text);
        return new(Origin.Har, verb.Text.ToUpperInvariant(), address)
        {
            Line = address.Whole,
            Headers = [.. asked],
            Body = body is null && fields.Count == 0 ? BodyKind.None : BodyKinds.Of([.. asked], body?.Text ?? "", undeclared: BodyKind.Other),
            Content = body,
            Sent = body is null ? [.. fields] : isForm ? FormBody.Read(body) : JsonScan.Parameters(body),
            IsWhole = isAnswer && (body is not null || verb.Text is "GET") && !(body is not null && Redaction.IsTorn(body.Text)),
            HasBasic = asked.Exists(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && header.Value.Text.StartsWith("Basic", StringComparison.OrdinalIgnoreCase)),
        };
    }

    // A browser writes status 0 when no answer came.
    private Answer? AnswerOf() =>
        status is null || !int.TryParse(status.Text, out var code) || code < 100 ? null
        : new(code)
        {
            Line = status,
            Headers = [.. answered],
            Content = reply,
            Values = reply is null ? ImmutableArray<Parameter>.Empty : BodyKinds.IsJson(reply.Text) ? JsonScan.Parameters(reply) : FormBody.Looks(reply.Text) ? FormBody.Read(reply) : [],
        };
}
