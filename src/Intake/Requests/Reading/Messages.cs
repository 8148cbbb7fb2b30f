namespace SfOAuth.Intake;

/// <summary>Finishes messages whose lines have all been read.</summary>
internal static class Messages
{
    public static Call Complete(Call call, Draft draft)
    {
        var content = draft.Content;
        var kind = content is null ? BodyKind.None : BodyKinds.Of(draft.Headers, content.Text, undeclared: IsComplete(draft) ? BodyKind.Other : BodyKind.Form);
        return call with
        {
            Headers = call.Headers.IsEmpty ? draft.Headers : call.Headers,
            Content = call.Content ?? content,
            Body = call.Content is null ? kind : call.Body,
            Sent = call.Content is not null || content is null ? call.Sent : BodyKinds.IsJson(content.Text) ? JsonScan.Parameters(content) : FormBody.Looks(content.Text) ? FormBody.Read(content) : [],
            HasBasic = call.HasBasic || draft.Headers.Any(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && header.Value.Text.StartsWith("Basic", StringComparison.OrdinalIgnoreCase)),
            IsWhole = call.IsWhole || (call.Origin is Origin.Wire && IsWhole(draft, content)),
        };
    }

    public static Answer Complete(Answer answer, Draft draft)
    {
        var content = draft.Content;
        return answer with
        {
            Headers = draft.Headers,
            Content = answer.Content ?? content,
            Values = !answer.Values.IsEmpty || content is null ? answer.Values
                : content.Text.Contains('{', StringComparison.Ordinal) ? JsonScan.Parameters(content)
                : FormBody.Looks(content.Text) ? FormBody.Read(content)
                : [],
        };
    }

    // People leave headers out when they show a request, but hardly keep this one and drop its neighbour.
    private static bool IsComplete(Draft draft) =>
        draft.Headers.Any(header => header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase));

    // A body of another length than its header says was edited before it came to us: it may lack anything.
    private static bool IsWhole(Draft draft, Piece? content) =>
        content is not null && !Redaction.IsTorn(content.Text)
        && (draft.Headers.FirstOrDefault(header => header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) is not { } declared
            || (int.TryParse(declared.Value.Text, out var length) && Math.Abs(length - content.Text.Length) <= 2));
}
