using System.Text;
using CsCheck;
using SfOAuth.Actions;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using Xunit;

namespace SfOAuth.Reading.Tests;

/// <summary>Whatever is pasted: no crash, no hang, probabilities that are ones. SFOAUTH_FUZZ makes it longer.</summary>
public sealed class FuzzTests
{
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("SFOAUTH_FUZZ"), out var more) ? more : 25_000;
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "'", ":", "=", "&", "?", "#", "%", "%2", "%20", "%E9%", "+", "\\", "\\\"", "\n", "\r\n", "\0", "\u001b[31m", "\ud800", "<", ">", "</faultstring>", "* ",
        "error", "error_description", "errorCode", "message", "invalid_grant", "INVALID_SESSION_ID", "expired access/refresh token", "user hasn't approved this consumer", "ip restricted",
        "flow: jwt-bearer", "flow:", "app_type: external-client-app", "env: sandbox", "host: https://login.salesforce.com", "worked_before: ", "after 999999999 months fails", "within 5 minutes it fails", "permitted_users: ",
        "https://acme--dev.sandbox.my.salesforce.com/services/oauth2/token", "https://login.salesforce.com/services/oauth2/authorize?response_type=code&client_id=", "curl -X POST ", "-d ", "grant_type=",
        "HTTP/1.1 400 Bad Request", "Date: Mon, 99 Foo 2026", "Content-Type: application/json", "eyJhbGciOiJSUzI1NiJ9.", "eyJ", "....", "-----BEGIN RSA PRIVATE KEY-----", "-----END", "00D000000000001!AQ", "5Aep861",
        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"", "Login History", "Status: ", "Failed: ", "失敗:APIセキュリティトークンが必要です", "not ", "sandbox refresh", "September 2025", "SAMLResponse",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 200],
        Gen.OneOf(Pieces).Array[1, 40].Select(parts => string.Concat(parts)),
        Gen.OneOf(Pieces).Array[1, 25].Select(parts => string.Join(" ", parts)),
        Gen.Byte.Array[0, 300].Select(Encoding.Latin1.GetString));

    [Fact]
    public void Any_text_is_survived() => Text.Sample(Survives, iter: Inputs);

    [Fact]
    public void Any_answer_cut_or_spoilt_anywhere_is_survived() =>
        Gen.Select(Gen.OneOf(Wrappers.All), Gen.OneOf(Wrappers.Worded.ToArray()), Gen.Int[0, 400], Gen.Char, Gen.Bool)
            .Select((wrapper, refusal, at, letter, cut) => Spoil(wrapper.Print(refusal.Error, refusal.Description), at, letter, cut))
            .Sample(Survives, iter: Inputs);

    [Fact]
    public void Any_pieces_in_a_JSON_document_are_survived() =>
        Gen.OneOf(Pieces).Array[1, 12].Select(parts => System.Text.Json.JsonSerializer.Serialize(new { log = new { entries = parts } }))
            .Sample(Survives, iter: Inputs);

    [Fact]
    public void Any_query_is_survived() =>
        Gen.OneOf(Pieces).Array[1, 12].Select(parts => "https://acme.my.salesforce.com/services/oauth2/authorize?" + string.Join("&", parts.Select(part => part + "=" + Uri.EscapeDataString(Sound(part)))))
            .Sample(Survives, iter: Inputs);

    private static string Spoil(string text, int at, char letter, bool cut) =>
        at >= text.Length ? text : cut ? text[..at] : text[..at] + letter + text[(at + 1)..];

    private static string Sound(string text) => text.Contains('\ud800', StringComparison.Ordinal) ? "" : text;

    private static bool Survives(string text)
    {
        var diagnosis = DiagnoseAction.Run([Door.OpenText("text", text)], [], Today);
        return diagnosis.Findings.Sum(finding => finding.Probability) <= 1 + 1e-9
            && diagnosis.Findings.All(finding => finding.Probability is >= 0 and <= 1)
            && (diagnosis.Outcome is not Outcome.Certain || diagnosis.Findings[0].State is State.Confirmed);
    }
}
