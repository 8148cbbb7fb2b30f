using System.Globalization;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

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
        foreach (var fact in Door.OpenText("assertion", assertion).Assertions.SelectMany(read => read.Facts(ServerTime(sent))))
        {
            session.Know(fact.Setting.Name, Written(fact.Value));
        }
    }

    private static DateTimeOffset? ServerTime(Exchange exchange) =>
        exchange.Headers.FirstOrDefault(header => header.Name.Equals("Date", StringComparison.OrdinalIgnoreCase)).Value is { } date
        && DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string Written(object value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalSeconds} s"),
        Enum choice => Kebab.Of(choice.ToString()),
        _ => value.ToString() ?? "",
    };
}
