using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>A verification as one page that needs nothing else: no network, no script.</summary>
public static class VerifyPage
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}table{border-collapse:collapse}td,th{border:1px solid #8886;padding:.3rem .6rem;text-align:left}code{overflow-wrap:anywhere}";

    public static string Of(VerifyReport report)
    {
        var (page, artefacts) = (new Html(), report.Artefacts);
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {Asset.Hash(Style)}; base-uri 'none'; form-action 'none'\">\n");
        page.Raw($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Verification</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        page.Element("h1", report.Sentence);
        Terms(page, VerifyWords.Facts(report));
        Terms(page.Element("h2", "1. Error, cause, fix"), VerifyWords.Mapping(artefacts).Select(fact => fact with { Words = Plain(fact.Words) }));
        page.Table("2. Settings of the app", ["Setting", "Before", "After"], artefacts.Settings.Select(value => new[] { value.Label, value.Now, value.Planned }));
        _ = artefacts.Settings.IsEmpty ? page.Element("h2", "2. Settings of the app").Element("p", VerifyWords.NoSetting) : page;
        Items(page.Element("h2", "3. Assignment of the user"), artefacts.Assignment.Select(Plain), VerifyWords.NoAssignment);
        page.Element("h2", "4. Proof");
        _ = artefacts.Proof.Kind is "none" ? page.Element("p", VerifyWords.NoProof) : page.Element("code", artefacts.Proof.Text).Element("p", artefacts.Proof.Proves);
        Items(page, artefacts.Proof.CannotProve.Select(limit => "Cannot prove " + limit), "");
        Items(page, report.Rows.Where(row => row != artefacts.Proof.Text).Take(10).Concat(report.Notes), "");
        Gate(page, report);
        return page.Raw("</body>\n</html>\n").ToString();
    }

    private static void Gate(Html page, VerifyReport report)
    {
        if (report.Diagnosis is { Causes: var causes })
        {
            page.Element("h2", "What refuses it now");
            Items(page, causes.Take(3).Select(cause => $"{cause.Title} ({cause.Id}, {cause.State}): {Plain(cause.Because)}"), "Nothing I know explains it.");
        }
    }

    /// <summary>Our own words carry backticks where a page has no code.</summary>
    private static string Plain(string words) => words.Replace("`", "", StringComparison.Ordinal);

    private static void Terms(Html page, IEnumerable<(string Label, string Words)> facts)
    {
        page.Raw("<dl>\n");
        foreach (var (label, words) in facts)
        {
            page.Term(label, words);
        }

        page.Raw("</dl>\n");
    }

    private static void Items(Html page, IEnumerable<string> items, string none)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            _ = none.Length > 0 ? page.Element("p", none) : page;
            return;
        }

        page.Raw("<ul>\n");
        foreach (var item in all)
        {
            page.Element("li", item);
        }

        page.Raw("</ul>\n");
    }
}
