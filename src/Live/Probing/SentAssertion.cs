using System.Globalization;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>What an assertion said that was sent: its text is hidden in the bundle, so it is told beside it, by the reader of assertions itself.</summary>
internal static class SentAssertion
{
    public static void Know(ProbeSession session)
    {
        var sent = session.Exchanges.LastOrDefault(exchange => exchange.Sent.Form.Any(pair => pair.Name == "assertion"));
        if (sent is null || session.Claims is null)
        {
            return;
        }

        var assertion = sent.Sent.Form.First(pair => pair.Name == "assertion").Value;
        var read = Door.OpenText("assertion", assertion).Assertions;
        session.Know(Jwt.IsWellFormed.Name, read.IsEmpty ? "no" : "yes");
        foreach (var fact in read.SelectMany(one => one.Facts(ServerTime(sent))))
        {
            session.Know(fact.Setting.Name, Written(fact.Value));
        }
    }

    /// <summary>How far the client's clock is from the server's, to a second or two.</summary>
    public static TimeSpan? Skew(Exchange exchange) => ServerTime(exchange) is { } server ? exchange.At + exchange.Took - server : null;

    private static DateTimeOffset? ServerTime(Exchange exchange) =>
        exchange.Headers.FirstOrDefault(header => header.Name.Equals("Date", StringComparison.OrdinalIgnoreCase)).Value is { } date
        && DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string Written(object value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Enum choice => Kebab.Of(choice.ToString()),
        _ => value.ToString() ?? "",
    };
}
