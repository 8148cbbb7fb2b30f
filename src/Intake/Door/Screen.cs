using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A piece of text on its way through the door: what stands before and after it helps to find secrets, and is dropped.</summary>
/// <param name="Raw">The piece with its margins, secrets still readable. It goes no further than this type.</param>
/// <param name="Start">Where the piece begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Portion(string Raw, int Start, int End, int FirstLine, long Offset)
{
    public int Times { get; init; } = 1;
}

/// <summary>Masks pieces of text and reads what must be read before it is masked.</summary>
internal sealed class Screen(string name)
{
    private readonly ImmutableArray<Excerpt>.Builder excerpts = ImmutableArray.CreateBuilder<Excerpt>();
    private readonly ImmutableArray<MaskedSecret>.Builder masked = ImmutableArray.CreateBuilder<MaskedSecret>();
    private readonly ImmutableArray<Assertion>.Builder assertions = ImmutableArray.CreateBuilder<Assertion>();
    private readonly ImmutableArray<CertificateSeen>.Builder certificates = ImmutableArray.CreateBuilder<CertificateSeen>();

    public List<string> Notes { get; } = [];

    public void Take(Portion piece)
    {
        var masking = Masker.Mask(piece.Raw);
        var excerpt = new Excerpt(masking.Text[piece.Start..piece.End], name, piece.FirstLine, piece.Offset) { Times = piece.Times };
        excerpts.Add(excerpt);
        foreach (var secret in masking.Hidden)
        {
            var start = Math.Max(secret.Start, piece.Start);
            var end = Math.Min(secret.End, piece.End);
            if (start < end)
            {
                Note(piece, secret, excerpt.Cut(start - piece.Start, end - start));
            }
        }

        ReadCertificates(piece, masking.Text, excerpt);
    }

    public Document Finish(long characters, bool isWhole) => new(name, excerpts.ToImmutable())
    {
        Assertions = assertions.ToImmutable(),
        Certificates = certificates.ToImmutable(),
        Masked = masked.ToImmutable(),
        Notes = [.. Notes],
        Characters = characters,
        IsWhole = isWhole,
    };

    private void Note(Portion piece, Hidden secret, Slice slice)
    {
        masked.Add(new MaskedSecret(secret.Kind, slice) { Name = secret.Name, Traits = secret.Traits });
        var isAssertion = secret.Kind is SecretKind.Jwt || string.Equals(secret.Name, "assertion", StringComparison.OrdinalIgnoreCase);
        var isWhole = secret.Start >= piece.Start && secret.End <= piece.End;
        var written = Written(piece.Raw, secret);

        // A SAML assertion is base64 of XML ("<" is PD94, PHNh…): not a JWT, and not a broken one.
        if (isAssertion && isWhole && !written.StartsWith("PD", StringComparison.Ordinal) && !written.StartsWith("PHNh", StringComparison.Ordinal))
        {
            assertions.Add(AssertionReader.Read(written, slice));
        }
    }

    // Encoded quotes belong to what was sent; plain ones are the notation's.
    private static string Written(string raw, Hidden secret)
    {
        var quoted = raw.AsSpan(0, secret.Start).EndsWith("=%22", StringComparison.Ordinal) && raw.AsSpan(secret.End).StartsWith("%22", StringComparison.Ordinal);
        return quoted ? raw[(secret.Start - 3)..(secret.End + 3)] : raw[secret.Start..secret.End];
    }

    private void ReadCertificates(Portion piece, string text, Excerpt excerpt)
    {
        foreach (var (start, length, der) in CertificateText.Find(text))
        {
            if (start < piece.Start || start + length > piece.End)
            {
                continue;
            }

            if (CertificateReader.Read(der, excerpt.Cut(start - piece.Start, length)) is { } certificate)
            {
                certificates.Add(certificate);
            }
            else
            {
                Notes.Add($"line {excerpt.LineOf(start - piece.Start)}: a certificate that cannot be read");
            }
        }
    }
}
