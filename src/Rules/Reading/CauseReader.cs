using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>Reads a cause of a rule file.</summary>
internal sealed class CauseReader(Block block, ClaimReader claims, RuleIndex index)
{
    private const int LongestTitle = 120;
    private const int LongestPlace = 40;

    /// <summary>Above this, an answer of sfoauth's own would be this cause more often than all of ours together.</summary>
    private const double MostOfOurs = 0.5;
    private const double LeastPart = 0.001;

    /// <param name="origin">Who states it.</param>
    public WrittenCause? Read(string origin)
    {
        var (given, when, fix) = (claims.Read(block.Node("given")), claims.Read(block.Node("when")), claims.Read(block.Node("fix")));
        var page = Page();
        var (says, leaves, clues) = (Says(), Leaves(), Clues());
        var (stage, row, rarity) = (block.Choice<Stage>("stage"), block.Choice<HistoryRow>("row"), block.Choice<Rarity>("rarity"));
        var isSteady = block.Flag("steady", usual: true);
        return block.Name("slug") is not { Length: > 0 } slug || stage is null || when is null || fix is null || says.IsEmpty ? null
            : new(new(slug, origin, page)
            {
                Stage = stage.Value,
                Given = given ?? Claim.Always,
                When = when,
                Fix = fix,
                Rarity = rarity ?? Rarity.Uncommon,
                Says = says,
                Leaves = leaves,
                Row = row,
                IsSteady = isSteady,
                Clues = clues,
            });
    }

    private CausePage Page()
    {
        if (block.Text("title") is var title && (title.Length > LongestTitle || title.Contains('\n', StringComparison.Ordinal)))
        {
            block.Trouble("title", $"a title is one line of at most {LongestTitle} characters.");
        }

        return new()
        {
            Title = title,
            Because = block.Text("because"),
            Rivals = [.. block.Blocks("rivals", Shapes.Rival).Select(Rival)],
            Change = Change(),
            SecurityCost = block.Text("security_cost"),
            Verify = block.Text("verify"),
            Sources = [.. block.Blocks("sources", Shapes.Source).Select(Source).OrderByDescending(source => source.Confidence)],
            Markdown = "",
        };
    }

    private Labelled Rival(Block rival)
    {
        if (rival.Text("cause") is { Length: > 0 } slug && !index.HasCause(slug))
        {
            rival.Trouble("cause", $"\"{Block.Cut(slug)}\" is no cause I know: sfoauth causes lists them.");
        }

        return new(rival.Text("cause"), rival.Text("text"));
    }

    private ImmutableArray<Labelled> Change()
    {
        var steps = block.Blocks("change", Shapes.Step);
        foreach (var step in steps.Where(step => step.Text("where") is var where && (where.Length > LongestPlace || where.Contains('\n', StringComparison.Ordinal))))
        {
            step.Trouble("where", $"a place is one line of at most {LongestPlace} characters.");
        }

        if (block.Node("change") is not null && steps.All(step => step.Text("where") is "Instead"))
        {
            block.Trouble("change", "change needs a step beside Instead: the change itself.");
        }

        return [.. steps.Select(step => new Labelled(step.Text("where"), step.Text("text")))];
    }

    private static Reference Source(Block source) =>
        new(source.Choice<Confidence>("confidence") ?? Confidence.Claimed, source.Text("says") is { Length: > 0 } says ? $"{source.Text("at")} {says}" : source.Text("at"));

    private ImmutableArray<Sign> Says()
    {
        var signs = ImmutableArray.CreateBuilder<Sign>();
        foreach (var said in block.Blocks("says", Shapes.Sign))
        {
            if (said.Text("answer") is not { Length: > 0 } id || index.Answer(id) is not { } refusal)
            {
                said.Trouble("answer", $"\"{Block.Cut(said.Text("answer"))}\" is neither an answer of these rule files nor one of sfoauth's own (docs/errors.md lists those).");
            }
            else if (signs.Any(other => other.Refusal == refusal))
            {
                said.Trouble("answer", $"{id} stands in this list already.");
            }
            else
            {
                signs.Add(new(refusal, said.Number("part", LeastPart, refusal.Origin.Length > 0 ? 1 : MostOfOurs)));
            }
        }

        if (block.Node("says") is YamlList { Items.IsEmpty: true })
        {
            block.Trouble("says", "says needs an answer: without one the cause would never be thought of.");
        }

        return signs.ToImmutable();
    }

    private ImmutableArray<Trace> Leaves()
    {
        var traces = ImmutableArray.CreateBuilder<Trace>();
        foreach (var left in block.Blocks("leaves", Shapes.Trace))
        {
            if (RuleIndex.Status(left.Text("status")) is not { IsReadFromNameOnly: false } status)
            {
                left.Trouble("status", $"\"{Block.Cut(left.Text("status"))}\" is no status of Login History from which anything can be concluded (docs/statuses.md lists them).");
            }
            else if (traces.Any(other => other.Status == status))
            {
                left.Trouble("status", "this status stands in the list already.");
            }
            else
            {
                traces.Add(new(status, left.Number("part", LeastPart, MostOfOurs)));
            }
        }

        return traces.ToImmutable();
    }

    private ImmutableArray<Clue> Clues() =>
    [
        .. from clue in block.Blocks("clues", Shapes.Clue)
           let claim = claims.Read(clue.Node("if"))
           let ratio = clue.Number("ratio", 0.05, 10)
           where claim is not null
           select new Clue(claim, ratio, clue.Text("basis") is { Length: > 0 } basis ? basis : "judged"),
    ];
}
