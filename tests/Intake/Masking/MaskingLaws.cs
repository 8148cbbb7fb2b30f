using CsCheck;
using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class MaskingLaws
{
    private const int Inputs = 8_000;

    private static readonly string[] Pieces =
    [
        "client_secret", "password", "token", "code", "sid", "Authorization", "assertion", "Bearer ", "eyJ", "00D5g000004XyZa!", "5Aep", "aPrx", "-----BEGIN ", "PRIVATE KEY-----",
        "-----END ", "\"", "'", "\\\"", "\"\"", "&quot;", "%22", "=", ":", " ", "\n", "\r\n", "\t", "&", ",", ";", "|", "<", ">", "/", "{", "}", "[", "]", "(", ")", "\\", "\\n", "%3D", "%26",
        "name", "value", "://", "@", "force://", "-u ", "-p ", "--", "***", "is ", "a", "abc123", "Zx9", ".", "é", "😀", "\0", "\u2028", "login(", "$", "{{", "}}",
    ];

    private static readonly Gen<string> Text =
        Gen.OneOf(Any(Pieces), Gen.String[0, 6], Gen.String[Gen.Char["abcXYZ0123456789+/=_-"], 0, 24]).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Length_and_lines_never_change() =>
        Text.Sample(
            text =>
            {
                var masked = Masker.Mask(text).Text;
                return masked.Length == text.Length && masked.Zip(text).All(pair => pair.First == pair.Second || (pair.First == '*' && pair.Second is not ('\r' or '\n')));
            },
            iter: Inputs);

    [Fact]
    public void Masking_twice_is_masking_once() =>
        Text.Sample(text => Masker.Mask(text).Text is var once && Masker.Mask(once) is { Hidden.IsEmpty: true } twice && twice.Text == once, iter: Inputs);

    [Fact]
    public void Every_secret_told_is_where_it_is_said_to_be() =>
        Text.Sample(
            text =>
            {
                var document = Door.OpenText("text", text);
                var whole = document.Excerpts[0].Text;
                return document.Masked.All(secret =>
                    whole.Substring((int)secret.Slice.Offset, secret.Slice.Length) == secret.Slice.Text
                    && secret.Slice.Line == 1 + whole.AsSpan(0, (int)secret.Slice.Offset).Count('\n'));
            },
            iter: Inputs);

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_sentence() =>
        Gen.Byte.Array[0, 300].Sample(
            bytes => Door.Open(new RawInput("x.log", () => new MemoryStream(bytes))) switch
            {
                Reading<Document>.Accepted { Value: var document } => document.Excerpts.All(one => one.Text.Length <= document.Characters),
                Reading<Document>.Rejected { Why: var why } => why.StartsWith("x.log ", StringComparison.Ordinal) && why.EndsWith('.'),
                _ => false,
            },
            iter: Inputs);

    [Fact]
    public void A_secret_between_any_neighbours_is_hidden() =>
        Gen.Select(Text, Any("=", ":", ": ", "\":\"", "%3D"), Text).Sample(
            (before, sign, after) => !Masker.Mask($"{before} client_secret{sign}zQ7wK9vR2mT5 {after}").Text.Contains("zQ7wK9vR2mT5", StringComparison.Ordinal),
            iter: Inputs);

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);
}
