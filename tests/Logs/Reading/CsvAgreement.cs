using Sylvan.Data.Csv;

namespace SfOAuth.Logs.Tests;

/// <summary>Two readers that know nothing of each other have to agree.</summary>
public sealed class CsvAgreement
{
    private const int Documents = 100_000;

    // Without a bare carriage return: inside of quotes Sylvan takes it for the way the file ends its lines.
    private const string Letters = "abc,;\"\t\n äß日🙂0123456789@.";

    [Fact]
    public void Our_reader_and_Sylvan_read_the_same_of_every_sound_document()
    {
        var random = new Random(20_261_123);
        for (var number = 0; number < Documents; number++)
        {
            var separator = ",;\t"[random.Next(3)];
            var rows = Rows(random);
            var text = Write(random, rows, separator);

            Assert.Equal(rows, Ours(text, separator));
            Assert.Equal(rows, Sylvans(text, separator));
        }
    }

    private static string[][] Rows(Random random)
    {
        var width = random.Next(2, 6);
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, width).Select(_ => Cell(random)).ToArray())];
    }

    private static string Cell(Random random)
    {
        var cell = new StringBuilder();
        for (var length = random.Next(0, 9); length > 0; length--)
        {
            var runes = Letters.EnumerateRunes().ToArray();
            cell.Append(runes[random.Next(runes.Length)]);
        }

        return cell.ToString();
    }

    private static string Write(Random random, string[][] rows, char separator)
    {
        var ending = random.Next(2) == 0 ? "\n" : "\r\n";
        return string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => Quote(random, cell, separator))) + ending));
    }

    private static string Quote(Random random, string cell, char separator) =>
        random.Next(2) == 0 || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(separator, StringComparison.Ordinal) || cell.Length == 0 || cell.StartsWith(' ') || cell.EndsWith(' ')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static string[][] Ours(string text, char separator)
    {
        var rows = new List<string[]>();
        using var records = CsvRecords.Of(Encoding.UTF8.GetBytes(text), separator, new Troubles());
        while (records.Read())
        {
            rows.Add([.. Enumerable.Range(0, records.Count).Select(column => Encoding.UTF8.GetString(records[column]))]);
        }

        return [.. rows];
    }

    private static string[][] Sylvans(string text, char separator)
    {
        var rows = new List<string[]>();
        using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = separator });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        }

        return [.. rows];
    }
}
