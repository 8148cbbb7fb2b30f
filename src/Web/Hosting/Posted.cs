using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>A form that was sent: fields, and files held in memory. The framework's own reader would put large ones on disk.</summary>
internal sealed record Posted(ImmutableArray<(string Name, string Value)> Fields, ImmutableArray<RawInput> Files)
{
    /// <summary>So many bytes a form may have.</summary>
    public const long Largest = 1L << 30;

    private const int MostFields = 2_000;
    private const int MostFiles = 20_000;
    private const int LongestName = 300;

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; private init; }

    /// <summary>The last value of a field; empty where there is none.</summary>
    public string this[string name] => Fields.LastOrDefault(field => field.Name == name).Value ?? "";

    /// <summary>Every value of a field that is no blank.</summary>
    public IEnumerable<string> All(string name) => Fields.Where(field => field.Name == name && !string.IsNullOrWhiteSpace(field.Value)).Select(field => field.Value);

    /// <summary>Reads the form. What cannot be read is a sentence.</summary>
    public static async Task<Reading<Posted>> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return new Reading<Posted>.Rejected("A form is sent as multipart/form-data.");
        }

        try
        {
            return new Reading<Posted>.Accepted(await ReadAsync(new MultipartReader(boundary, request.Body), stop));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or BadHttpRequestException)
        {
            return new Reading<Posted>.Rejected($"The form could not be read: it was cut off, or is larger than {Largest >> 20} MB. Larger files are read by the command line: sfoauth history FILE, sfoauth diagnose FILE.");
        }
    }

    private static async Task<Posted> ReadAsync(MultipartReader reader, CancellationToken stop)
    {
        var (fields, files) = (ImmutableArray.CreateBuilder<(string, string)>(), ImmutableArray.CreateBuilder<RawInput>());
        var bytes = 0L;
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
            {
                continue;
            }

            var content = new MemoryStream();
            await section.Body.CopyToAsync(content, stop);
            if (about.FileName.HasValue || about.FileNameStar.HasValue)
            {
                Add(files, about, content);
                bytes += content.Length;
            }
            else if (fields.Count < MostFields)
            {
                // A browser ends the lines of a field with CR LF, whatever was pasted.
                fields.Add((HeaderUtilities.RemoveQuotes(about.Name).ToString(), System.Text.Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length).Replace("\r\n", "\n", StringComparison.Ordinal)));
            }
        }

        return new(fields.ToImmutable(), files.ToImmutable()) { Bytes = bytes };
    }

    private static void Add(ImmutableArray<RawInput>.Builder files, ContentDispositionHeaderValue about, MemoryStream content)
    {
        var given = HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).ToString();
        if ((given.Length == 0 && content.Length == 0) || files.Count >= MostFiles)
        {
            return;
        }

        var (buffer, length) = (content.GetBuffer(), (int)content.Length);
        files.Add(new(NameOf(given), () => new MemoryStream(buffer, 0, length, writable: false)));
    }

    /// <summary>A name is words and nothing else: no file of it is ever opened.</summary>
    private static string NameOf(string given) =>
        FileNames.Shown(Printable.Of(given.Replace('\\', '/'), LongestName)) is { Length: > 0 } name ? name : "a file without a name";
}
