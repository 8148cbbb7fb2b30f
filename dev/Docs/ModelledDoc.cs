using System.Text;
using SfOAuth.Emulation;
using SfOAuth.Knowledge;

namespace SfOAuth.Dev.Docs;

/// <summary>How far the emulator is known to be like Salesforce, and where it is a model.</summary>
internal static class ModelledDoc
{
    private const string Intro = """
        # What the emulator cannot show, and what it only models
        The [emulator](emulator.md) refuses with the words that were documented or seen. Two lists say where that ends.

        ## Causes that no server can show
        `--break` refuses them with the reason given here.


        """;

    private const string Borrowed = """
        ## Answers that are modelled
        What Salesforce answers here is not known. The emulator gives the words in the fourth column, and says so in the header
        `X-SfOAuth-Modelled`. An answer whose HTTP status no source recorded gets 400 and the header too.


        """;

    // A fixed day: the list must not change with the date on which it is written.
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static string Write() =>
        new StringBuilder(Markdown.Written).Append(Intro)
            .Append(Markdown.Table(["Cause", "Why not"], Coverage.CannotBeShown.Select(one => new[] { Markdown.Cause(one.Cause.Slug), one.Why })))
            .Append(Borrowed)
            .Append(Markdown.Table(["Cause", "Endpoint", "Flows", "Answer given", "What is not known"], Coverage.Modelled(Day).Select(Row)))
            .ToString().TrimEnd('\n') + "\n";

    private static string[] Row(ModelledAnswer one) =>
    [
        Markdown.Cause(one.Cause.Slug), Kebab.Of(one.Endpoint.ToString()), string.Join(", ", one.Flows.Select(flow => Kebab.Of(flow.ToString()))),
        $"[{one.Said.Id}](errors.md#{one.Said.Id})", one.Because,
    ];
}
