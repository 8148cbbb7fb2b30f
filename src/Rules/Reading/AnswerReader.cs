using System.Collections.Immutable;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>
/// Reads an answer of a rule file. Its words must be its own: words that are an answer of sfoauth's already stay that
/// answer, or a rule file could take evidence away from the causes it competes with.
/// </summary>
internal sealed class AnswerReader(Block block, string origin)
{
    private const int ShortestText = 8;
    private const int ShortestCode = 5;
    private static readonly Signatures Known = Signatures.Of();

    public Refusal? Read()
    {
        var texts = block.Texts("text").Where(IsOwn).Select(scalar => scalar.Text).ToImmutableArray();
        var patterns = block.Texts("pattern").Select(Pattern).OfType<TextPattern>().ToImmutableArray();
        var error = Error(isAlone: block.Node("text") is null && block.Node("pattern") is null);
        var flows = block.Texts("flows").Select(word => block.Choice<Flow>(word)).OfType<Flow>().ToImmutableArray();
        return block.Name("id") is { Length: > 0 } id && block.Choice<Endpoint>("endpoint") is { } endpoint
            ? new(id, endpoint)
            {
                Flows = flows,
                Status = block.Node("status") is null ? 0 : (int)block.Number("status", 100, 599),
                Error = error,
                Description = texts is [var first, ..] ? first : "",
                Phrases = [.. texts.Skip(1), .. IsNew(error) ? [error] : ImmutableArray<string>.Empty],
                Patterns = patterns,
                LoginHistory = block.Text("login_history"),
                Retry = block.Text("retry") is "no" ? "" : block.Text("retry"),
                Note = block.Text("note"),
                Confidence = Firmness(),
                Sources = [.. block.Texts("sources").Select(scalar => scalar.Text)],
                Origin = origin,
            }
            : null;
    }

    private static bool IsNew(string error) => error.Length > 0 && !Known.Errors.Contains(error, StringComparer.OrdinalIgnoreCase);

    private bool IsOwn(YamlScalar text)
    {
        var known = Known.Match("", text.Text);
        return text.Text.Length < ShortestText ? No(text, $"\"{text.Text}\" is shorter than {ShortestText} characters and would be found in other words.")
            : !known.IsEmpty ? No(text, $"this holds the words of {known[0].Id}, which sfoauth knows: leave them out, or refer to that answer in says.")
            : Known.All.FirstOrDefault(signature => signature.Phrase.Contains(text.Text, StringComparison.OrdinalIgnoreCase)) is not { } wider
            || No(text, $"this stands inside the words of {wider.Refusals[0].Id} (\"{Block.Cut(wider.Phrase)}\"): take more of your own words, or refer to that answer in says.");
    }

    private TextPattern? Pattern(YamlScalar text)
    {
        if (TextPattern.Read(text.Text, out var why) is not { } pattern)
        {
            block.Trouble(text.Line, $"this pattern cannot be read: {why}.");
            return null;
        }

        return pattern.Letters < ShortestText && !No(text, $"the pattern has fewer than {ShortestText} characters beside its gaps and would be found in other words.") ? null
            : Known.Match("", text.Text) is [var known, ..] && !No(text, $"this holds the words of {known.Id}, which sfoauth knows: leave them out, or refer to that answer in says.") ? null
            : pattern;
    }

    private string Error(bool isAlone)
    {
        var error = block.Text("error");
        if (error.Length == 0)
        {
            _ = !isAlone || No(new(block.Line, ""), "an answer needs text, pattern or error: there is nothing to look for.");
        }
        else if (IsNew(error) && (error.Length < ShortestCode || !error.Any(letter => !char.IsLetter(letter)) || error.Any(char.IsWhiteSpace)))
        {
            block.Trouble("error", $"an error code of your own has at least {ShortestCode} characters, no blank, and a digit, dash or underscore among them, or it would be found in other words.");
        }
        else if (isAlone && !IsNew(error))
        {
            block.Trouble("error", $"\"{Block.Cut(error)}\" is a code of Salesforce: it needs the text or pattern that comes with it, or refer to sfoauth's own answer in says (sfoauth explain {Block.Cut(error)} lists them).");
        }

        return error;
    }

    private Confidence Firmness()
    {
        var firmness = block.Choice<Confidence>("confidence") ?? Confidence.Claimed;
        if (firmness > Confidence.Claimed && block.Texts("sources").IsEmpty)
        {
            block.Trouble("confidence", $"{Kebab.Of(firmness.ToString())} needs sources that show it; without one it is claimed.");
        }

        return firmness;
    }

    private bool No(YamlScalar where, string why)
    {
        block.Trouble(where.Line, why);
        return false;
    }
}
