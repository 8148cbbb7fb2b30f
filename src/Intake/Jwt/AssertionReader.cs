using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Takes a JWT apart as far as it goes. Libraries reject a broken one whole; here the breakage is the finding.</summary>
internal static class AssertionReader
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads what stood in the text before it was masked.</summary>
    /// <param name="slice">The masked place of it.</param>
    public static Assertion Read(string written, Slice slice)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var parts = Clean(written, faults).Split('.');
        CountParts(parts, faults);
        var header = Json(parts, 0, "header", faults);
        var payload = Json(parts, 1, "payload", faults);
        if (parts.Length > 2)
        {
            JwtPart.Decode(parts[2], "signature", faults);
        }

        var assertion = Claims.Fill(new Assertion(slice), header, payload);
        return assertion with { Faults = faults.ToImmutable(), Proof = SignatureProof.Of(parts, assertion.Algorithm) };
    }

    private static string Clean(string written, ImmutableArray<string>.Builder faults)
    {
        var text = written.Contains('%') ? Uri.UnescapeDataString(written) : written;
        var bare = text.Trim().Trim('"', '\'');
        if (bare.Length < text.Trim().Length)
        {
            faults.Add("quotes around it");
        }

        if (bare.AsSpan().ContainsAny(" \t\r\n"))
        {
            faults.Add("blanks or line breaks inside");
            bare = string.Concat(bare.Where(letter => !char.IsWhiteSpace(letter)));
        }

        return bare;
    }

    private static void CountParts(string[] parts, ImmutableArray<string>.Builder faults)
    {
        if (parts.Length != 3)
        {
            faults.Add(parts.Length == 5 ? "five parts: an encrypted token, not a signed one" : $"not three parts but {parts.Length}");
        }
        else if (parts[2].Length == 0)
        {
            faults.Add("no signature");
        }
    }

    private static JsonElement? Json(string[] parts, int index, string name, ImmutableArray<string>.Builder faults)
    {
        if (index >= parts.Length || JwtPart.Decode(parts[index], name, faults) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), Tolerant);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Told below: what the parser says could quote the token.
        }

        faults.Add($"the {name} is not JSON");
        return null;
    }
}
