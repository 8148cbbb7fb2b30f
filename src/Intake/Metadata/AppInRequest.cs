using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Compares what a client sends with what the app's files declare: the callback, and the consumer key.</summary>
internal static partial class AppInRequest
{
    /// <summary>A key that differs in so few places was copied badly.</summary>
    private const int Slips = 4;

    /// <summary>What the comparison shows.</summary>
    public static IEnumerable<Fact> Facts(IReadOnlyCollection<Excerpt> excerpts, IReadOnlyCollection<Symptom> symptoms, AppChoice choice) =>
        [.. choice.App is { } app ? excerpts.Select(excerpt => Callback(excerpt, app)).OfType<Fact>().Take(1) : [], .. IsAboutKey(symptoms) || choice.App?.Home is "org" ? Key(excerpts, choice) : []];

    /// <summary>A consumer key in the inputs that belongs to none of the apps.</summary>
    public static Slice? Stranger(IEnumerable<Excerpt> excerpts, IReadOnlyCollection<DeclaredApp> apps) =>
        apps.Any(app => app.Key.Length > 0)
            ? excerpts.SelectMany(excerpt => ConsumerKey().Matches(excerpt.Text).Where(match => apps.All(app => app.Key != match.Value)).Select(match => excerpt.Cut(match.Index, match.Length))).FirstOrDefault()
            : null;

    /// <summary>The list is compared character for character. That a line is in the file is weaker than that it is not: the org may lag behind.</summary>
    private static Fact? Callback(Excerpt excerpt, DeclaredApp app)
    {
        var listed = app.Facts.Where(fact => fact.Setting == Declared.Callback).Select(fact => ((string)fact.Value).Trim()).ToList();
        if (listed.Count == 0 || new Conversation(HarScan.Looks(excerpt.Text) ? HarScan.Read(excerpt.Text) : Transcript.Read(excerpt.Text)).Refused?.Find("redirect_uri") is not { IsEmpty: false } sent || Redaction.Hides(sent.Value))
        {
            return null;
        }

        var isListed = listed.Contains(sent.Value, StringComparer.Ordinal);
        return new Found(Request.RedirectUri, isListed ? RedirectUri.Registered : RedirectUri.NotRegistered, sent.Whole, isListed ? Standing.Derived : Standing.Stated).In(excerpt);
    }

    private static IEnumerable<Fact> Key(IReadOnlyCollection<Excerpt> excerpts, AppChoice choice)
    {
        if (choice.App is { Key.Length: > 0 } known && excerpts.FirstOrDefault(excerpt => excerpt.Text.Contains(known.Key, StringComparison.Ordinal)) is { } same)
        {
            yield return Client.ConsumerKey.At(KeyState.Right, new(Standing.Derived, same.Cut(same.Text.IndexOf(known.Key, StringComparison.Ordinal), known.Key.Length), $"it is the consumer key of {known.Label}"));
            yield break;
        }

        var apps = choice.App is { } chosen ? [chosen] : choice.Open;
        if (apps is not [{ Key.Length: > 0 } app] || Stranger(excerpts, [.. choice.Projects.SelectMany(project => project.Apps)]) is not { } stranger)
        {
            yield break;
        }

        var isSlip = Math.Abs(app.Key.Length - stranger.Text.Length) <= Slips && app.Key.Zip(stranger.Text).Count(pair => pair.First != pair.Second) <= Slips;
        yield return Client.ConsumerKey.At(isSlip ? KeyState.Mistyped : KeyState.OtherEnvironment, new(Standing.Derived, stranger, $"it is not the consumer key of {app.Label} in the files"));
    }

    private static bool IsAboutKey(IEnumerable<Symptom> symptoms) =>
        symptoms.Any(symptom => symptom.Error is "invalid_client_id" || symptom.Description.Contains("client identifier invalid", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("\\b3MVG9[A-Za-z0-9._]{50,200}", RegexOptions.CultureInvariant)]
    private static partial Regex ConsumerKey();
}
