using System.Text;
using SfOAuth.Rules;

namespace SfOAuth.Dev.Docs;

/// <summary>The format of rule files, from the shapes that the reader checks against.</summary>
internal static class RulesDoc
{
    private const string Intro = """
        # Rule files

        The catalogue knows how Salesforce refuses. It does not know your app: what its log says when the key vault is locked, or
        which of its settings rotates a token away. Such causes are written as data and weighed beside the others:

        ```
        sfoauth diagnose --rules examples/rules examples/rules/acme-sync.log
        sfoauth explain acme-vault-key-changed --rules examples/rules
        sfoauth causes --rules examples/rules
        sfoauth mcp --rules /etc/sfoauth/rules
        ```

        `--rules` takes a folder, whose `*.yaml` and `*.yml` are read (not the folders inside it), or one file, and may be repeated.
        `sfoauth causes --rules DIR` is the quickest way to check a file you are writing: mistakes are told with file and line, up to
        twenty at once, and end with exit code 2. Nothing is read from a rule file but text; it runs nothing and opens no connection.

        [examples/rules/acme-sync.yaml](../examples/rules/acme-sync.yaml) is a complete file of a vendor that does not exist.

        ## What a rule can and cannot do

        - Its causes are ranked, ruled out and confirmed by the same rules as those of sfoauth, whose statements they are made of. A rule
          cannot raise itself: parts, ratios and rarity are bounded, and `confirmed` takes the same evidence.
        - It adds and replaces nothing: a slug or an id that sfoauth or another rule file has is refused, and so are words that are an
          answer of sfoauth's already. For those, refer to the answer in `says`.
        - In a healthy org its `when` must not hold, given and when must be able to hold together, and its fix must end it. A rule that
          breaks one of these laws is refused.
        - Wherever one of its causes is printed, the file is named and that sfoauth has not checked it.
        - `sfoauth emulate`, `audit` and `demo` know the catalogue alone.

        ## Claims

        `given`, `when`, `fix` and `if` are claims about [facts](settings.md); names and values are spelt as there.

        ```yaml
        when:
          - flow: [refresh, web-server]      # one of these values
          - proxy: { not: none }             # none of these values
          - idle_for: { over: 30 days }      # a number or a length of time: over, under
          - today: { after: 2026-11-30 }     # a date: after, before
          - any:                             # one of these is enough; the first is the usual way
              - refresh_rotation: yes
              - parallel_refresh: yes
        ```

        All entries of a list, and all keys of a map, have to hold. `given` says where the cause can exist at all (flow, app, kind of
        app) and nothing about its likelihood; `when` is the cause itself and turns on at least one fact with a usual value.

        ## Figures

        A `part` is judged: of a hundred failures that are answered so, in how many is it this cause? Of an answer that only your app
        gives, the parts of all causes come to at most 1; leave a rest for what nobody knows. A `ratio` of 2 or 3 is an ordinary clue.

        ## Limits

        UTF-8, up to 256 KB and 20,000 pieces a file, up to 100 files, texts up to 4,000 characters, nesting up to 12. Anchors, aliases, tags, second
        documents, control characters and what looks like a secret are refused. Patterns have no operators: nothing that a log holds can
        make one slow.

        ## The keys


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro);
        foreach (var shape in Shapes.All)
        {
            text.Append($"### {char.ToUpperInvariant(shape.Name[0])}{shape.Name[1..]}\n\n{shape.Says}\n\n");
            text.Append(Markdown.Table(["Key", "Takes", "Says", "Required"], shape.Fields.Select(field => new[] { Markdown.Code(field.Name), field.Takes, field.Says, field.IsRequired ? "yes" : "" })));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
