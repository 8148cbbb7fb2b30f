using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Fills the places of a page that speak of this very app, user, host and time; by neutral words where these are not known.</summary>
public static class Blanks
{
    private const int Longest = 80;

    /// <summary>The text without its blanks.</summary>
    public static string Fill(string text, World world) =>
        !text.Contains('{', StringComparison.Ordinal) ? text : Filled(text, world);

    private static string Filled(string text, World world)
    {
        var filled = text
            .Replace("{app}", Name(world.Get(App.Name)) ?? "the app", StringComparison.Ordinal)
            .Replace("{user}", Name(world.Get(Person.Username)) ?? "the user", StringComparison.Ordinal)
            .Replace("{host}", Name(world.Get(Client.LoginHostName)) ?? "the org's My Domain host", StringComparison.Ordinal)
            .Replace("{time}", Time(world) ?? "the time of the failure", StringComparison.Ordinal);
        return Sentences(text[0] == '{' && filled.StartsWith("the ", StringComparison.Ordinal) ? "T" + filled[1..] : filled);
    }

    /// <summary>A sentence that begins with a filled blank begins with a capital.</summary>
    private static string Sentences(string filled) => filled.Replace(". the ", ". The ", StringComparison.Ordinal);

    /// <summary>A month that somebody mentioned is no time to look up.</summary>
    private static string? Time(World world) =>
        world[Incident.FailedAt] is [{ Source.Standing: >= Standing.Stated } at] ? Incident.FailedAt.Show(at.Value) : null;

    /// <summary>The name stands inside our own sentences: what could act as mark-up there is left out.</summary>
    private static string? Name(string? name)
    {
        var plain = string.Concat((name ?? "").Where(letter => !char.IsControl(letter) && !"`<>[]{}|*\\".Contains(letter, StringComparison.Ordinal))).Trim();
        return plain.Length == 0 ? null : plain.Length <= Longest ? plain : plain[..Longest] + "…";
    }
}
