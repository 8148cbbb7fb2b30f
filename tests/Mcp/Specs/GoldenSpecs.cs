using System.Diagnostics;
using SfOAuth.Dev.Golden;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>The golden tasks: the tool itself says what they want to hear, and a guess does not pass.</summary>
public sealed class GoldenSpecs
{
    public static TheoryData<string> Tasks => [.. GoldenTask.Read(Repository.At("skills", "golden.jsonl")).Select(task => task.Id)];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void What_the_tool_answers_says_what_an_agent_has_to_say(string id)
    {
        var task = GoldenTask.Read(Repository.At("skills", "golden.jsonl")).Single(one => one.Id == id);

        var said = Diagnose(task);

        Assert.True(task.MissingIn(said).Count == 0, $"missing: {string.Join("; ", task.MissingIn(said))}\n{said[..Math.Min(900, said.Length)]}");
        Assert.True(task.ForbiddenIn(said).Count == 0, $"forbidden: {string.Join("; ", task.ForbiddenIn(said))}\n{said[..Math.Min(900, said.Length)]}");
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_guess_does_not_pass(string id)
    {
        var task = GoldenTask.Read(Repository.At("skills", "golden.jsonl")).Single(one => one.Id == id);

        Assert.NotEmpty(task.MissingIn("This is usually a configuration problem. Please check your connected app settings and try again."));
    }

    [Fact]
    public void A_transcript_is_scored_task_by_task()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-golden").FullName;
        var tasks = GoldenTask.Read(Repository.At("skills", "golden.jsonl"));
        File.WriteAllText(Path.Combine(folder, "all.md"), string.Concat(tasks.Select(task => $"## task: {task.Id}\nI ran sfoauth diagnose.\n{Diagnose(task)}\n")));
        File.WriteAllText(Path.Combine(folder, "one.md"), "## task: popup-blocked\nThe pop-up was blocked.\n");
        var (all, one, none) = (new StringWriter(), new StringWriter(), new StringWriter());

        Assert.Equal(0, GoldenCommand.Run(Repository.Root, Path.Combine(folder, "all.md"), all));
        Assert.Equal(1, GoldenCommand.Run(Repository.Root, Path.Combine(folder, "one.md"), one));
        Assert.Equal(2, GoldenCommand.Run(Repository.Root, Path.Combine(folder, "no.md"), none));
        Assert.Contains($"golden: {tasks.Count} of {tasks.Count} tasks", all.ToString(), StringComparison.Ordinal);
        Assert.Contains("FAULT   popup-blocked: did not use sfoauth", one.ToString(), StringComparison.Ordinal);
        Assert.Contains("absent  cloud-egress", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agents_stream_counts_its_own_words_and_its_calls_and_not_what_tools_said()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-golden").FullName;
        File.WriteAllText(Path.Combine(folder, "popup-blocked.jsonl"), """
            {"type":"system","subtype":"init"}
            {"type":"assistant","message":{"role":"assistant","content":[{"type":"tool_use","name":"mcp__sfoauth__diagnose","input":{"text":"x"}}]}}
            {"type":"user","message":{"role":"user","content":[{"type":"tool_result","content":[{"type":"text","text":"permitted users"}]}]}}
            {"type":"assistant","message":{"role":"assistant","content":[{"type":"text","text":"The browser blocked the pop-up."}]}}
            """);

        var transcript = Assert.Single(Transcript.Read(folder));

        Assert.Equal(("popup-blocked", "The browser blocked the pop-up.", true), (transcript.Task, transcript.Answer, transcript.UsedTool));
    }

    private static string Diagnose(GoldenTask task)
    {
        var start = new ProcessStartInfo(Server.Binary) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])["diagnose", .. task.Files, "--width", "400", "--today", "2026-11-24"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Write(task.Text);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd();
    }
}
