using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>
/// Reads requests and answers out of a text, line by line and in their order: commands, raw HTTP, what
/// <c>curl -v</c> prints, log lines, addresses, bare forms and bare JSON answers, with words in between.
/// </summary>
internal sealed class Transcript
{
    private static readonly SearchValues<string> AnswerNames = SearchValues.Create(["error", "access_token", "instance_url"], StringComparison.Ordinal);
    private readonly string text;
    private readonly List<Exchange> exchanges = [];
    private Call? call;
    private Answer? answer;
    private Draft? draft;

    private Transcript(string text) => this.text = text;

    public static IReadOnlyList<Exchange> Read(string text)
    {
        var transcript = new Transcript(text);
        var resume = 0;
        foreach (var (start, length) in Lines.Of(text))
        {
            if (start >= resume)
            {
                resume = transcript.Line(start, length);
            }
        }

        transcript.Close();
        return transcript.exchanges;
    }

    private bool IsAnswering => answer is not null;

    /// <summary>Reads a line and says where the next one to read begins.</summary>
    private int Line(int start, int length)
    {
        if (CurlCommand.Read(text, start, length) is { } command)
        {
            Close();
            call = command.Call;
            return command.End;
        }

        var mark = Margin(start, length);
        if (mark is '*' or '}')
        {
            return 0;
        }

        var skip = mark is '>' or '<' ? Math.Min(length, 2) : 0;
        if (!Begins(start + skip, length - skip, mark))
        {
            Continue(start + skip, length - skip);
        }

        return 0;
    }

    /// <summary>The sign that <c>curl -v</c> puts before a line.</summary>
    private char Margin(int start, int length) =>
        length is 1 || (length > 1 && text[start + 1] is ' ')
            ? text[start] is '>' or '<' or '*' ? text[start] : text[start] is '{' or '}' && text.AsSpan(start, length).Contains(" bytes data]", StringComparison.Ordinal) ? '}' : ' '
            : ' ';

    private bool Begins(int start, int length, char mark)
    {
        if (StatusLine.Read(text, start, length) is { } status)
        {
            BeginAnswer(status, mark);
            return true;
        }

        if (mark is not '<' && RequestLine.Read(text, start, length) is { } request && (request.IsMessage || !InJson(start, length)))
        {
            BeginCall(request.Call, request.Answer, request.IsMessage, mark);
            return true;
        }

        return false;
    }

    private bool InJson(int start, int length) => answer is not null && draft is { IsInBody: true } && text.AsSpan(start, length).TrimStart() is ['"' or '{' or '[', ..];

    private void BeginAnswer(Answer status, char mark)
    {
        if (status.Status is < 200)
        {
            return;
        }

        if (answer is not null)
        {
            // The log gave the status already, now the answer itself follows; or a second answer to nothing.
            Close(keepCall: answer.Status == status.Status && answer.Content is null);
        }
        else
        {
            Settle();
        }

        if (call is { Origin: Origin.Command } && mark is '<')
        {
            call = call with { Origin = Origin.Verbose };
        }

        (answer, draft) = (status, new Draft(text));
    }

    private void BeginCall(Call next, Answer? status, bool isMessage, char mark)
    {
        // The command itself and what it sent, as it shows it: one request.
        var repeats = call is { Origin: Origin.Command } && answer is null && mark is '>' && next.Endpoint == call.Endpoint ? call : null;
        if (repeats is null)
        {
            Close();
        }

        call = repeats is not null ? repeats with { Origin = Origin.Verbose } : next with { Origin = mark is '>' ? Origin.Verbose : isMessage ? Origin.Wire : Origin.Address };
        answer = status;
        draft = isMessage ? new Draft(text) : null;
    }

    private void Continue(int start, int length)
    {
        var line = text.AsSpan(start, length).Trim();
        if (line.IsEmpty)
        {
            Blank();
        }
        else if (draft is { IsInBody: false } && HeaderLine.Read(Piece.Of(text, start, length)) is { } header)
        {
            draft.AddHeader(header);
        }
        else if (OpensJson(line) && (IsAnswering ? draft is not { HasBody: true } : !AwaitsBody || IsAnswer(start)))
        {
            AnswerBody(start, length);
        }
        else if (draft is not null && (!draft.HasBody || IsAnswering || draft.GoesOn || line[0] is '&' || draft.Opening is ['{' or '[', ..]))
        {
            draft.AddLine(start, length);
        }
        else
        {
            Words(start, length);
        }
    }

    /// <summary>The headers of a request are through, and its body did not come yet.</summary>
    private bool AwaitsBody => draft is { HasBody: false } && call is { Origin: not Origin.Command, Method: not "GET" };

    /// <summary>A client's log often leaves the body of the request out: then the first JSON is the answer.</summary>
    private bool IsAnswer(int start)
    {
        var json = text.AsSpan(start, Math.Min(2_000, text.Length - start));
        var end = json.IndexOf('}');
        return (end < 0 ? json : json[..end]).ContainsAny(AnswerNames);
    }

    private void Blank()
    {
        if (draft is null)
        {
            return;
        }

        if (!draft.IsInBody)
        {
            draft.IsInBody = true;
        }
        else if (draft.HasBody)
        {
            Settle();
        }
    }

    private static bool OpensJson(ReadOnlySpan<char> line) => line is ['{', not '{', ..] or ['{'] or ['[', '{' or ']' or ' ', ..] or ['['];

    /// <summary>A JSON body without a status line: the answer to what was sent before.</summary>
    private void AnswerBody(int start, int length)
    {
        if (answer is { Content: not null })
        {
            Close();
        }

        if (!IsAnswering)
        {
            Settle();
            answer = new Answer((int?)null) { Line = Piece.Of(text, start, Math.Min(length, 300)).Trim() };
        }

        draft ??= new Draft(text);
        draft.AddLine(start, length);
    }

    private void Words(int start, int length)
    {
        if (call is not null && answer is null && ApiWords.In(text, start, length))
        {
            Settle();
            answer = new Answer((int?)null) { Line = Piece.Of(text, start, length).Trim(), Content = Piece.Of(text, start, length) };
            return;
        }

        foreach (var found in BareRequest.In(text, start, length))
        {
            Close();
            (call, answer) = (found.Call, found.Answer);
        }
    }

    /// <summary>Ends the message under way: its headers and body are known now.</summary>
    private void Settle()
    {
        if (draft is null)
        {
            return;
        }

        if (answer is not null)
        {
            answer = Messages.Complete(answer, draft);
        }
        else if (call is not null && call.Origin is not Origin.Command)
        {
            call = Messages.Complete(call, draft);
        }

        draft = null;
    }

    private void Close(bool keepCall = false)
    {
        Settle();
        if (!keepCall && (call is null ? answer is not null : call.Endpoint is not null))
        {
            exchanges.Add(new(call, answer));
        }

        call = keepCall ? call : null;
        answer = null;
    }
}
