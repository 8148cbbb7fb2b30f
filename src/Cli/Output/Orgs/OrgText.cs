using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Logins and orgs as pages.</summary>
internal static class OrgText
{
    private const int Column = 13;

    public static void Write(Paper paper, OrgListReport report)
    {
        if (report.Orgs.IsEmpty)
        {
            paper.Line(0, new Ink("No login yet.", Tone.Title), "sfoauth org login ALIAS makes one; sf org login web does as well.");
        }

        foreach (var org in report.Orgs)
        {
            paper.Line(0, new Ink(Printable.Of(org.Alias, 120), Tone.Title), new Ink(org.Works is "yes" ? "works" : org.Works is "no" ? "does not work" : org.Works.Length > 0 ? "not known" : "", org.Works is "yes" ? Tone.Good : Tone.Caution));
            paper.Line(2, string.Join(" · ", ((string[])[org.Username == org.Alias ? "" : org.Username, org.Instance, org.OrgId, org.Flow]).Where(word => word.Length > 0).Select(word => Printable.Of(word, 120))));
            paper.Line(2, new Ink(Printable.Of(org.Origin, 120), Tone.Faint));
            if (org.Why.Length > 0)
            {
                paper.Line(2, new Ink(Printable.Of(org.Why, 400), Tone.Caution));
            }
        }

        Notes(paper, report.Notes);
    }

    public static void Write(Paper paper, OrgShowReport report)
    {
        paper.Line(0, new Ink(report.OrgName.Length > 0 ? Printable.Of(report.OrgName, 80) : "The org told nothing of itself", Tone.Title)).Tail(new(report.Kind, report.Kind is "production" ? Tone.Caution : Tone.Faint));
        foreach (var (label, words) in Facts(report))
        {
            if (words.Length > 0)
            {
                paper.Row(new("  " + label, Tone.Label), Column, Printable.Of(words, 200));
            }
        }

        if (!report.Permissions.IsEmpty)
        {
            paper.Gap().Line(0, new Ink("What this user may see", Tone.Title));
        }

        foreach (var right in report.Permissions)
        {
            var (mark, tone) = right.Has switch { "yes" => ("✓", Tone.Good), "no" => ("✗", Tone.Caution), _ => ("?", Tone.Faint) };
            paper.Row(new("  " + mark, tone), 4, right.Name, new Ink(right.Through.IsEmpty ? "" : $"({Printable.Of(string.Join(", ", right.Through), 200)})", Tone.Faint));
            if (Hidden(right) is { Length: > 0 } hidden)
            {
                paper.Line(4, new Ink(hidden, Tone.Caution));
            }
        }

        Notes(paper, report.Notes);
    }

    public static void Write(Paper paper, OrgLoginReport report)
    {
        if (!report.WasKept)
        {
            new ProbeText(paper, report.Probe, isFull: false).Write();
            Notes(paper, report.Notes);
            return;
        }

        paper.Line(0, new Ink(report.Alias, Tone.Title), new Ink("is logged in", Tone.Good));
        paper.Row(new("  User", Tone.Label), Column, report.Username.Length > 0 ? Printable.Of(report.Username, 120) : "not known");
        paper.Row(new("  Org", Tone.Label), Column, Printable.Of($"{report.OrgId} {report.Instance}", 200));
        paper.Row(new("  Kept in", Tone.Label), Column, $"{report.Protection}.");
        Notes(paper, report.Notes);
    }

    public static void Write(Paper paper, OrgLogoutReport report) =>
        paper.Line(0, new Ink(report.Alias, Tone.Title), Said(report));

    /// <summary>What became of the token.</summary>
    public static string Said(OrgLogoutReport report) => report.Revoked
        ? $"is logged out: {Printable.Of(report.Instance, 120)} ended the token, and it is forgotten here."
        : $"is forgotten here. {Printable.Of(report.Instance, 120)} did not end the token: {Printable.Of(report.Trouble, 300)}.";

    /// <summary>What is hidden for want of a permission; empty where nothing is.</summary>
    public static string Hidden(RightReport right) => right.Invisible.Length == 0 ? "" : right.Has is "no" ? $"invisible: {right.Invisible}" : $"may be invisible: {right.Invisible}";

    public static IEnumerable<(string Label, string Words)> Facts(OrgShowReport report) =>
    [
        ("Org", report.OrgId), ("Instance", $"{report.Instance}{(report.InstanceName.Length > 0 ? $" ({report.InstanceName})" : "")}"), ("Edition", report.Edition),
        ("API", $"{report.ApiVersion}{(report.NewestApiVersion.Length > 0 ? $", up to {report.NewestApiVersion} offered" : "")}"),
        ("User", $"{report.Username} {report.UserId}".Trim()), ("Profile", report.Profile), ("Login from", report.Origin),
    ];

    private static void Notes(Paper paper, IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            paper.Gap().Row(new("Note", Tone.Label), Column, Printable.Of(note, 600));
        }
    }
}
