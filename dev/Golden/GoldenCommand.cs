namespace SfOAuth.Dev.Golden;

/// <summary>Scores what an agent with the skill said on the golden tasks.</summary>
public static class GoldenCommand
{
    private const string Tasks = "skills/golden.jsonl";

    /// <summary>Prints the prompts, for whoever runs a model.</summary>
    public static int List(string root, TextWriter output)
    {
        foreach (var task in GoldenTask.Read(Path.Combine(root, Tasks)))
        {
            output.WriteLine($"## task: {task.Id}\n{task.Prompt}\n");
        }

        return 0;
    }

    /// <returns>0 when every task has an answer that says what it must, nothing it must not, and used the tool; else 1; 2 when there is nothing to read.</returns>
    public static int Run(string root, string path, TextWriter output)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            output.WriteLine($"golden: {path} is not there. Give a Markdown file with a heading \"## task: ID\" before each answer, or a folder of ID.md, ID.txt or ID.jsonl.");
            return 2;
        }

        var answers = Transcript.Read(path).ToLookup(transcript => transcript.Task);
        var tasks = GoldenTask.Read(Path.Combine(root, Tasks));
        var good = tasks.Count(task => Score(task, answers[task.Id].FirstOrDefault(), output));
        foreach (var stray in answers.Where(answer => tasks.All(task => task.Id != answer.Key)))
        {
            output.WriteLine($"?       {stray.Key}: no such task");
        }

        output.WriteLine($"golden: {good} of {tasks.Count} tasks");
        return good == tasks.Count ? 0 : 1;
    }

    private static bool Score(GoldenTask task, Transcript? transcript, TextWriter output)
    {
        if (transcript is null)
        {
            output.WriteLine($"absent  {task.Id}");
            return false;
        }

        string[] faults =
        [
            .. task.MissingIn(transcript.Answer).Select(pattern => $"does not say /{pattern}/"),
            .. task.ForbiddenIn(transcript.Answer).Select(pattern => $"says /{pattern}/"),
            .. transcript.UsedTool ? Array.Empty<string>() : ["did not use sfoauth"],
        ];
        output.WriteLine(faults.Length == 0 ? $"good    {task.Id}" : $"FAULT   {task.Id}: {string.Join("; ", faults)}");
        return faults.Length == 0;
    }
}
