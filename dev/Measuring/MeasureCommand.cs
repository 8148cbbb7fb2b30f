namespace SfOAuth.Dev.Measuring;

/// <summary>Prints the sizes of the tree beside the wanted ones, and fails where a hard limit is passed.</summary>
public static class MeasureCommand
{
    private const int FileLimit = 300;
    private const int MethodLimit = 50;
    private const int ParameterLimit = 5;
    private const int NestingLimit = 3;

    private static readonly string[] Ours = ["src", "dev", "bench"];

    /// <returns>0, or 1 when something is over a hard limit.</returns>
    public static int Run(string root, TextWriter output)
    {
        var ours = Files(root, Ours);
        Print(output, "src", Files(root, ["src"]));
        Print(output, "dev and bench", Files(root, ["dev", "bench"]));
        Print(output, "tests", Files(root, ["tests"]));
        PrintPages(output, root);
        var over = ours.SelectMany(Faults).Concat(Files(root, ["tests"]).SelectMany(Unfinished)).ToList();
        output.WriteLine(over.Count == 0 ? "nothing is over a hard limit" : $"over a hard limit: {over.Count}");
        over.ForEach(fault => output.WriteLine("  " + fault));
        return over.Count == 0 ? 0 : 1;
    }

    /// <summary>What is wrong with a file, one sentence each.</summary>
    public static IEnumerable<string> Faults(FileSize file)
    {
        if (file.Lines > FileLimit && !file.IsTable)
        {
            yield return $"{file.Path}: {file.Lines} lines, the limit is {FileLimit}";
        }

        foreach (var method in file.Methods)
        {
            foreach (var (size, limit, what) in new[] { (method.Lines, MethodLimit, "lines"), (method.Parameters, ParameterLimit, "parameters"), (method.Nesting, NestingLimit, "nested statements") })
            {
                if (size > limit)
                {
                    yield return $"{file.Path}:{method.Line}: {method.Name} has {size} {what}, the limit is {limit}";
                }
            }
        }

        foreach (var fault in Unfinished(file))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Unfinished(FileSize file) =>
        file.Marks.Select(mark => $"{file.Path}:{mark.Line}: {mark.Word} does not belong into finished code");

    private static List<FileSize> Files(string root, string[] folders) =>
        [.. Tree.Files(root, "*.cs", folders).Select(path => Ruler.Measure(path, File.ReadAllText(Path.Combine(root, path))))];

    private static void Print(TextWriter output, string name, List<FileSize> files)
    {
        var plain = files.Where(file => !file.IsTable).ToList();
        var methods = plain.SelectMany(file => file.Methods).ToList();
        output.WriteLine($"{name + ": " + files.Count + " files, of these " + (files.Count - plain.Count) + " tables",-44} median    p90    max   wanted");
        Row("lines per file", plain.Select(file => file.Lines), "60 150 300");
        Row("lines per method", methods.Select(method => method.Lines), name == "tests" ? "12 25 50" : "7 25 50");
        Row("parameters", methods.Select(method => method.Parameters), "p90 3, max 5");
        Row("nesting", methods.Select(method => method.Nesting), "p90 1, max 3");
        output.WriteLine($"  {"one type per file",-42} {100.0 * files.Count(file => file.IsOneType) / Math.Max(1, files.Count),5:0} %                 95 %");
        output.WriteLine();

        void Row(string what, IEnumerable<int> sizes, string wanted) => output.WriteLine($"  {what,-42} {Spread.Of(sizes)}   {wanted}");
    }

    private static void PrintPages(TextWriter output, string root)
    {
        output.WriteLine("causes");
        Row("lines per class", "*.cs", path => path.Split('/').Length > 5, 60);
        Row("lines per page", "*.md", path => !path.Contains("/cases/", StringComparison.Ordinal), 80);
        Row("lines per case", "*.md", path => path.Contains("/cases/", StringComparison.Ordinal), 40);
        output.WriteLine();

        void Row(string what, string pattern, Func<string, bool> which, int wanted) =>
            output.WriteLine($"  {what,-42} {Spread.Of(Tree.Files(root, pattern, "src/Model/Causes").Where(which).Select(path => File.ReadAllLines(Path.Combine(root, path)).Length))}   max {wanted}");
    }
}
