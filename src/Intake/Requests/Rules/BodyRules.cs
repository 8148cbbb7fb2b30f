using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether the token endpoint can read the body as the form it wants.</summary>
internal static class BodyRules
{
    private const int Glimpse = 200;

    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.RefusedToken is not { Origin: not Origin.Form } call)
        {
            yield break;
        }

        var type = call["Content-Type"];
        if (Format(call, type) is { } format)
        {
            yield return Request.Body.Seen(format, type?.Whole ?? (call.Content is { } body ? body.Sub(0, Math.Min(Glimpse, body.Text.Length)) : call.Line));
        }
    }

    private static BodyFormat? Format(Call call, Header? type) =>
        call.Method is "GET" ? BodyFormat.NotAForm
        : call.Body switch
        {
            BodyKind.Json => BodyFormat.Json,
            BodyKind.Multipart => BodyFormat.Multipart,
            BodyKind.Other => BodyFormat.NotAForm,
            BodyKind.Form when type is not null || call.Origin is Origin.Command => BodyFormat.Form,
            BodyKind.None when type is not null => Declared(type),
            _ => null,
        };

    /// <summary>The body is not shown, its kind is.</summary>
    private static BodyFormat? Declared(Header type) => BodyKinds.Of([type], "", BodyKind.None) switch
    {
        BodyKind.Json => BodyFormat.Json,
        BodyKind.Multipart => BodyFormat.Multipart,
        BodyKind.Form => BodyFormat.Form,
        _ => BodyFormat.NotAForm,
    };
}
