using System.Security;
using System.Text;

namespace SfOAuth.Intake;

/// <summary>The descriptor of a package in metadata format.</summary>
public static class PackageXml
{
    private const string Newest = "66.0";

    /// <summary>Lists the members by type.</summary>
    /// <param name="version">Of the API; the newest that is known where none is given.</param>
    public static string Of(IEnumerable<(string Type, string Member)> members, string version = Newest)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Package xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n");
        foreach (var type in members.GroupBy(member => member.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            text.Append("    <types>\n");
            foreach (var (_, member) in type.OrderBy(member => member.Member, StringComparer.Ordinal))
            {
                text.Append($"        <members>{SecurityElement.Escape(member)}</members>\n");
            }

            text.Append($"        <name>{type.Key}</name>\n    </types>\n");
        }

        return text.Append($"    <version>{version}</version>\n</Package>\n").ToString();
    }
}
