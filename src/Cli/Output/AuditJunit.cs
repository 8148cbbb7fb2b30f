using System.Text;
using System.Xml;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A review as JUnit XML: one suite an app, one case a finding; notes pass, the rest fails.</summary>
internal static class AuditJunit
{
    public static string Of(AuditReport report)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "sfoauth audit");
            var found = report.Findings.Concat(report.Accepted.Select(one => one.Finding)).Select(finding => finding.App).ToHashSet(StringComparer.Ordinal);
            foreach (var app in found.Order(StringComparer.Ordinal))
            {
                Suite(xml, app, [.. report.Findings.Where(finding => finding.App == app)], [.. report.Accepted.Where(one => one.Finding.App == app)]);
            }

            foreach (var app in report.Apps.Select(app => app.Name).Distinct(StringComparer.Ordinal).Where(app => !found.Contains(app)))
            {
                Clean(xml, app);
            }

            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text;
    }

    private static void Suite(XmlWriter xml, string app, List<FindingReport> findings, List<AcceptedReport> accepted)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Safe(app));
        xml.WriteAttributeString("tests", $"{findings.Count + accepted.Count}");
        xml.WriteAttributeString("failures", $"{findings.Count(IsFailure)}");
        xml.WriteAttributeString("skipped", $"{accepted.Count}");
        foreach (var finding in findings)
        {
            Case(xml, finding);
            if (IsFailure(finding))
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", finding.Severity);
                xml.WriteAttributeString("message", Safe(AuditSarif.Message(finding)));
                xml.WriteString(Safe($"{finding.Why}\nChange: {finding.Change}\nCosts: {finding.Cost}\nSources: {string.Join("; ", finding.Sources.Select(source => $"[{source.Confidence}] {source.Text}"))}"));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        foreach (var one in accepted)
        {
            Case(xml, one.Finding);
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Safe(one.Reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Clean(XmlWriter xml, string app)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Safe(app));
        xml.WriteAttributeString("tests", "1");
        xml.WriteAttributeString("failures", "0");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Safe(app));
        xml.WriteAttributeString("name", "nothing found");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, FindingReport finding)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Safe(finding.App));
        xml.WriteAttributeString("name", finding.Rule);
        if (finding.Evidence is [{ Line: { } line } first, ..])
        {
            xml.WriteAttributeString("file", Safe(first.Source));
            xml.WriteAttributeString("line", $"{line}");
        }
    }

    private static bool IsFailure(FindingReport finding) => finding.Severity is not "note";

    /// <summary>Letters that XML does not allow would end the report.</summary>
    private static string Safe(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
