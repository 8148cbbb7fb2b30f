using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>Reads rule files: causes and answers that somebody else states, as data.</summary>
public static class RuleFiles
{
    private const int Most = 100;
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>The catalogue with the rules of these folders and files beside it; what is wrong with them, a line for each, where anything is.</summary>
    /// <param name="paths">Folders, whose *.yaml and *.yml are read, or single files.</param>
    /// <param name="today">The day the rules are tried on a healthy org.</param>
    public static Reading<Rulebook> Read(IEnumerable<string> paths, DateTimeOffset today)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Find(path, files) is { } why)
            {
                return new Reading<Rulebook>.Rejected(why);
            }
        }

        if (files.Count > Most)
        {
            return new Reading<Rulebook>.Rejected($"There are {files.Count} rule files; more than {Most} are not read at once.");
        }

        var twins = files.Select(file => Path.GetFullPath(file)).Distinct().GroupBy(Path.GetFileName, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        return twins is not null ? new Reading<Rulebook>.Rejected($"Two rule files are called {twins.Key}: answers name a rule's file, so rename one.")
            : Load([.. files.DistinctBy(Path.GetFullPath).Order(StringComparer.Ordinal)], today);
    }

    /// <summary>The rules of texts, by the names of their files.</summary>
    internal static Reading<Rulebook> Read(IEnumerable<(string Name, string Text)> texts, DateTimeOffset today)
    {
        var troubles = new Troubles();
        return Finish([.. texts.Select(text => RuleFile.Open(text.Name, () => text.Text, troubles)).OfType<RuleFile>()], troubles, today);
    }

    private static Reading<Rulebook> Load(IReadOnlyCollection<string> files, DateTimeOffset today)
    {
        var troubles = new Troubles();
        return Finish([.. files.Select(file => RuleFile.Open(Path.GetFileName(file), () => RuleText.Of(file), troubles)).OfType<RuleFile>()], troubles, today);
    }

    private static Reading<Rulebook> Finish(IReadOnlyCollection<RuleFile> files, Troubles troubles, DateTimeOffset today)
    {
        var index = new RuleIndex();
        foreach (var file in files)
        {
            file.ReadAnswers(index);
        }

        foreach (var file in files)
        {
            file.ReadNames(index);
        }

        var causes = files.SelectMany(file => file.ReadCauses(index, today)).ToList();
        Whole(causes, index, troubles);
        return troubles.IsEmpty
            ? new Reading<Rulebook>.Accepted(Rulebook.With(causes, index.Answers))
            : new Reading<Rulebook>.Rejected(troubles.Told());
    }

    /// <summary>The parts of all causes in one answer of a rule file are no more than the whole, and every answer has a cause.</summary>
    private static void Whole(List<WrittenCause> causes, RuleIndex index, Troubles troubles)
    {
        foreach (var parts in causes.SelectMany(cause => cause.Says, (cause, sign) => (cause, sign)).Where(pair => pair.sign.Refusal.Origin.Length > 0).GroupBy(pair => pair.sign.Refusal).Where(parts => parts.Sum(pair => pair.sign.Part) > 1 + 1e-9))
        {
            var (file, line) = index.PlaceOf(parts.Last().cause.Slug);
            troubles.Add(file, line, $"the parts of {string.Join(", ", parts.Select(pair => pair.cause.Slug))} in {parts.Key.Id} come to {parts.Sum(pair => pair.sign.Part):0.###}; together they are at most 1.");
        }

        foreach (var refusal in troubles.IsEmpty ? index.Answers.Where(refusal => causes.TrueForAll(cause => cause.Says.All(sign => sign.Refusal != refusal))) : [])
        {
            var (file, line) = index.PlaceOfAnswer(refusal.Id);
            troubles.Add(file, line, $"no cause says {refusal.Id}: it would be found and never explained. Name it in says of a cause, or leave it out.");
        }
    }

    private static string? Find(string path, List<string> files)
    {
        if (File.Exists(path))
        {
            files.Add(path);
            return null;
        }

        if (!Directory.Exists(path))
        {
            return $"There is no folder or file {FileNameOf(path)} for --rules.";
        }

        try
        {
            var found = Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Take(Most + 1).ToList();
            files.AddRange(found);
            return found.Count > 0 ? null : $"The folder {FileNameOf(path)} holds no rule file: *.yaml or *.yml is read, and not the folders inside it.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The folder {FileNameOf(path)} cannot be opened: look whether you may read it.";
        }
    }

    private static string FileNameOf(string path) => Actions.FileNames.Shown(path);
}
