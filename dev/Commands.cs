using System.Diagnostics;
using SfOAuth.Dev.Docs;
using SfOAuth.Dev.Golden;
using SfOAuth.Dev.Measuring;
using SfOAuth.Dev.Scaffolding;
using SfOAuth.Dev.Site;

namespace SfOAuth.Dev;

/// <summary>The verbs of the developers' script.</summary>
public static class Commands
{
    private const string Help = """
        dotnet run dev.cs -- VERB

          new-cause Group/slug          a folder with class, page and one failing case
          docs [--check]                writes docs/ and the solution from the code; --check fails when they are stale
          site [FOLDER]                 the documentation as a static site (usual folder: artifacts/site), every link followed
          measure                       sizes of files and methods; fails over the hard limits
          score [FILE.jsonl] [GRADE]    how often labelled cases are diagnosed right; without a file: our own cases
                                        GRADE: confirmed (usual), likely or all; for our own cases a source or all (usual)
          golden [TRANSCRIPT]           how an agent with the skill did on the golden tasks; without a transcript: their prompts
          check                         everything CI runs, in its order (./check)
        """;

    public static int Run(string[] args, TextWriter output) => args switch
    {
        ["new-cause", var place] => NewCause.Run(Root.Path, place, output),
        ["docs"] => DocsCommand.Write(Root.Path, output),
        ["docs", "--check"] => DocsCommand.Check(Root.Path, output),
        ["site"] => SiteCommand.Run(Root.Path, Path.Combine(Root.Path, "artifacts", "site"), output),
        ["site", var folder] => SiteCommand.Run(Root.Path, Path.GetFullPath(folder), output),
        ["measure"] => MeasureCommand.Run(Root.Path, output),
        ["score"] => Score.Run(Path.Combine(Root.Path, "src/Model/Causes"), output, "all"),
        ["score", var path] => Score.Run(path, output),
        ["score", var path, var grade] => Score.Run(path, output, grade),
        ["golden"] => GoldenCommand.List(Root.Path, output),
        ["golden", var path] => GoldenCommand.Run(Root.Path, path, output),
        ["check", .. var rest] => Check(rest),
        ["--help" or "-h" or "help"] => Show(Help, 0, output),
        _ => Show(Help, 2, output),
    };

    private static int Check(string[] rest)
    {
        using var check = Process.Start(new ProcessStartInfo(Path.Combine(Root.Path, "check"), rest))!;
        check.WaitForExit();
        return check.ExitCode;
    }

    private static int Show(string text, int code, TextWriter output)
    {
        output.WriteLine(text);
        return code;
    }
}
