using System.Security;
using System.Text;

namespace SfOAuth.Actions;

/// <summary>The descriptor of a package in metadata format.</summary>
internal static class PackageXml
{
    private const string Version = "66.0";

    /// <summary>Lists the members by type.</summary>
    public static string Of(IEnumerable<(string Type, string Member)> members)
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

        return text.Append($"    <version>{Version}</version>\n</Package>\n").ToString();
    }
}
