using System.Text;
using System.Text.Json;
using SfOAuth.Mcp;

namespace SfOAuth.Dev.Docs;

/// <summary>The MCP server: how it is added to a client, and every tool as a client is told of it.</summary>
internal static class McpDoc
{
    private const string Intro = """
        # The MCP server
        `sfoauth mcp` serves the Model Context Protocol over standard input and output: one process per client, no state
        between calls, nothing sent anywhere. Streamable HTTP is not served yet.

        ```
        claude mcp add sfoauth -- sfoauth mcp            Claude Code
        codex mcp add sfoauth -- sfoauth mcp             Codex
        {"mcpServers":{"sfoauth":{"command":"sfoauth","args":["mcp"]}}}    Cursor (.cursor/mcp.json), and clients that read the same shape
        ```

        `--root FOLDER` lets the tools read below that folder only, links followed; without it a tool reads the paths a call
        names, and nothing else. `--allow-probe` adds `probe`, which logs in for real: host and credentials come from
        `SFOAUTH_HOST`, `SFOAUTH_CLIENT_ID`, `SFOAUTH_USERNAME`, `SFOAUTH_CLIENT_SECRET`, `SFOAUTH_KEY_FILE`, `SFOAUTH_PASSWORD` and
        their like in the environment of the server; a call can name none of them, so that no text in a log can have a secret
        sent somewhere.

        - **Answers are short.** A first answer stays below 2,000 tokens (5,600 characters of JSON). `detail=full` gives all of
          it, `cause=ID` one cause of a diagnosis in full. Both take the same input again: the server remembers nothing.
        - **Evidence is verbatim.** `text` is cut out of the input, `offset` and `length` say where (characters, from 0), `line` counts
          from 1; `cut` says that it goes on. Secrets are stars of the same length.
        - **What a log says is data.** Words in an input that speak to an assistant are shown as `planted` and change nothing.
        - **Trouble is an answer.** Wrong input comes back as a tool error in a sentence (`isError`); the connection lives on.
        - **Long calls** send progress where the client gives a token, and stop when they are cancelled.
        - **Resources:** `sfoauth://causes/ID` and `sfoauth://errors/CODE`, the reference as Markdown. **Prompts:**
          `troubleshoot_login`, `review_login_history`, `review_project`.
        - **Not there yet:** `verify` and `apply_fix`. Nothing here changes an org.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro);
        foreach (var tool in McpFace.Tools(mayProbe: true))
        {
            text.Append($"## {tool.Name}\n{tool.Description}\n\n").Append(Table("Argument", tool.InputSchema)).Append(Table("Answer", tool.OutputSchema));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Table(string head, JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        return Markdown.Table([head, "Type", "What it is"], schema.GetProperty("properties").EnumerateObject().Select(one => new[]
        {
            Markdown.Code(one.Name), Kind(one.Value) + (head is "Argument" && required.Contains(one.Name) ? ", needed" : ""), one.Value.TryGetProperty("description", out var told) ? told.GetString()! : "",
        }));
    }

    private static string Kind(JsonElement property) =>
        property.TryGetProperty("enum", out var values) ? string.Join(" or ", values.EnumerateArray().Select(value => Markdown.Code(value.GetString()!)))
        : property.TryGetProperty("type", out var type) ? type.GetString() is "array" ? $"list of {Kind(property.GetProperty("items"))}" : type.GetString()!
        : "";
}
