using System.Collections.Immutable;
using SfOAuth.Causes;

namespace SfOAuth.Rules;

/// <summary>One rule file on its way from text to causes. All files are read step by step together, since they may refer to one another.</summary>
internal sealed class RuleFile
{
    private const int LongestName = 80;
    private const int LongestVendor = 60;

    private readonly string name;
    private readonly Block block;
    private readonly Troubles troubles;
    private readonly string origin;

    private RuleFile(string name, Block block, Troubles troubles)
    {
        (this.name, this.block, this.troubles) = (name, block, troubles);
        if (block.Text(Shapes.Mark) is { Length: > 0 } version && version != Shapes.Version)
        {
            block.Trouble(Shapes.Mark, $"this sfoauth reads version {Shapes.Version} of the format, and this is \"{Block.Cut(version)}\".");
        }

        var vendor = block.Text("vendor");
        if (vendor.Length > LongestVendor || vendor.Contains('\n', StringComparison.Ordinal))
        {
            block.Trouble("vendor", $"a vendor's name is one line of at most {LongestVendor} characters.");
        }

        origin = vendor.Length > 0 ? $"rule file {name} ({vendor})" : $"rule file {name}";
    }

    /// <summary>Null, and told, where the file is none.</summary>
    public static RuleFile? Open(string name, Func<string> text, Troubles troubles)
    {
        if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
        {
            troubles.Add("(a rule file)", 1, $"the name of a rule file is at most {LongestName} ASCII letters, digits, dots, dashes and underscores, since answers name it: rename the file.");
            return null;
        }

        try
        {
            var root = YamlTree.Read(text());
            if (root is YamlMap map && map.Find(Shapes.Mark) is null)
            {
                troubles.Add(name, 1, $"this is no rule file: it does not say {Shapes.Mark}: {Shapes.Version}. Add that line, or keep the file elsewhere.");
                return null;
            }

            return Block.Of(Shapes.File, root, name, troubles) is { } block ? new(name, block, troubles) : null;
        }
        catch (YamlTrouble trouble)
        {
            troubles.Add(name, trouble.Line, trouble.Message);
            return null;
        }
    }

    public void ReadAnswers(RuleIndex index)
    {
        foreach (var answer in block.Blocks("answers", Shapes.Answer))
        {
            if (new AnswerReader(answer, origin).Read() is { } refusal && index.Add(refusal, name, answer.LineOf("id")) is { } taken)
            {
                answer.Trouble("id", taken);
            }
        }
    }

    /// <summary>Takes the slugs first: rivals name one another.</summary>
    public void ReadNames(RuleIndex index)
    {
        foreach (var cause in Causes())
        {
            if (cause.Name("slug") is { Length: > 0 } slug && index.Add(slug, name, cause.LineOf("slug")) is { } taken)
            {
                cause.Trouble("slug", taken);
            }
        }
    }

    public IEnumerable<WrittenCause> ReadCauses(RuleIndex index, DateTimeOffset today)
    {
        var claims = new ClaimReader(name, troubles);
        foreach (var cause in Causes())
        {
            if (new CauseReader(cause, claims, index).Read(origin) is { } written)
            {
                foreach (var (key, why) in Soundness.Breaches(written, today))
                {
                    cause.Trouble(key, why);
                }

                yield return written;
            }
        }
    }

    private ImmutableArray<Block> Causes() => block.Blocks("causes", Shapes.Cause);
}
