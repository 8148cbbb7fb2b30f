using System.IO.Compression;
using SfOAuth.Logs;

namespace SfOAuth.Logs.Tests;

/// <summary>Puts logs that are in memory before the action.</summary>
internal static class Ask
{
    public static HistoryReport History(params (string Name, string Text)[] files) => History(new HistoryQuestion(), files);

    public static HistoryReport History(HistoryQuestion question, params (string Name, string Text)[] files) =>
        HistoryAction.Run([.. files.Select(file => File(file.Name, Encoding.UTF8.GetBytes(file.Text)))], question, new LogOptions());

    public static LogFile File(string name, byte[] bytes)
    {
        var reading = LogFile.Open(new RawInput(name, () => new MemoryStream(bytes)));
        return reading is Reading<LogFile>.Accepted { Value: var file } ? file : throw new InvalidOperationException(((Reading<LogFile>.Rejected)reading).Why);
    }

    public static string Refused(string name, byte[] bytes) =>
        LogFile.Open(new RawInput(name, () => new MemoryStream(bytes))) is Reading<LogFile>.Rejected { Why: var why } ? why : "";

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>What a report answers, without the places: files and lines differ where the same rows are arranged differently.</summary>
    public static string Answers(HistoryReport report)
    {
        var plain = report with { Files = [], Notes = [] };
        return string.Join('\n', ReportJson.Write(plain).Split('\n').Where(line => !line.Contains("\"source\":", StringComparison.Ordinal) && !line.Contains("\"line\":", StringComparison.Ordinal)));
    }
}
