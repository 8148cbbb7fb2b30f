using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>The planned change as an archive in metadata format.</summary>
internal static class PatchPage
{
    public static async Task HandOutAsync(Call call)
    {
        if (await call.ReadFormAsync() is not { } form)
        {
            return;
        }

        var seen = Examination.Of(Given.Of(form, call.Desk.Shelf), call.Desk, call.Stop);
        await (seen.Plan(call.Desk) is { Contents.IsEmpty: false } plan
            ? call.HandOutAsync($"{plan.For}.zip", "application/zip", Pack(plan))
            : call.RefuseAsync(StatusCodes.Status404NotFound, "There is no file to hand out: the change needs the metadata of the app, its project folder or a retrieved package, beside the error."));
    }

    private static byte[] Pack(FixReport plan)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (target, content) in plan.Contents.Prepend(("package.xml", System.Text.Encoding.UTF8.GetBytes(plan.PackageXml))))
            {
                using var entry = archive.CreateEntry(target, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}
