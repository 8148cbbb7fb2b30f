using System.IO.Compression;

namespace SfOAuth.Faces.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sfoauth-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public string Gzip(string name, Action<Stream> write)
    {
        using var gzip = new GZipStream(File.Create(At(name)), CompressionLevel.Fastest);
        write(gzip);
        return At(name);
    }

    public string Zip(string name, params (string Name, string Text)[] entries)
    {
        using var archive = ZipFile.Open(At(name), ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var stream = archive.CreateEntry(entry.Name, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(entry.Text));
        }

        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
