using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SfOAuth.Catalogue.Generator;

/// <summary>
/// Writes the lists that reflection would otherwise find at run time: every cause with its page and the
/// confidence of its best case, every setting, every refusal, every login status.
/// </summary>
[Generator]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.CreateSyntaxProvider(
            (node, _) => node is ClassDeclarationSyntax,
            (found, stop) => Describe((INamedTypeSymbol)found.SemanticModel.GetDeclaredSymbol(found.Node, stop)!)).Collect();
        var pages = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".md", System.StringComparison.Ordinal))
            .Select((file, stop) => (file.Path, Text: file.GetText(stop)!.ToString())).Collect();
        context.RegisterSourceOutput(classes.Combine(pages), (output, found) =>
        {
            output.AddSource("Catalogue.g.cs", Causes(found.Left, found.Right));
            output.AddSource("Vocabulary.g.cs", Vocabulary(found.Left));
        });
    }

    private static (string Name, bool IsCause, string Fields) Describe(INamedTypeSymbol type)
    {
        var isCause = type.BaseType?.Name == "RootCause" && !type.IsAbstract && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);
        var fields = type.IsStatic && type.ContainingNamespace.ToDisplayString() == "SfOAuth.Salesforce"
            ? string.Join(";", type.GetMembers().OfType<IFieldSymbol>()
                .Where(field => field.DeclaredAccessibility is Accessibility.Public && field.IsReadOnly)
                .Select(field => $"{field.Type.Name}:{type.Name}.{field.Name}"))
            : "";
        return (type.Name, isCause, fields);
    }

    private static string Causes(ImmutableArray<(string Name, bool IsCause, string Fields)> classes, ImmutableArray<(string Path, string Text)> files)
    {
        var text = new StringBuilder("namespace SfOAuth.Causes;\n\npublic static partial class Catalogue\n{\n    private static CauseEntry[] Entries() =>\n    [\n");
        foreach (var (name, _, _) in classes.Where(one => one.IsCause).Distinct().OrderBy(one => one.Name, System.StringComparer.Ordinal))
        {
            var page = files.FirstOrDefault(file => Path.GetFileName(file.Path) == name + ".md").Text ?? "";
            var cases = string.Join(" ", files.Where(file => file.Path.Replace('\\', '/').Contains($"/{name}/cases/")).Select(file => SourceOf(file.Text)));
            text.Append($"        new(new {name}(), {Literal(page)}, {Literal(cases)}),\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }

    private static string Vocabulary(ImmutableArray<(string Name, bool IsCause, string Fields)> classes)
    {
        var fields = classes.SelectMany(one => one.Fields.Split(';')).Where(field => field.Contains(":")).Distinct()
            .Select(field => (Type: field.Split(':')[0], Name: field.Split(':')[1])).ToList();
        var text = new StringBuilder("using System.Collections.Immutable;\nusing SfOAuth.Knowledge;\n\nnamespace SfOAuth.Salesforce;\n\n/// <summary>Everything the vocabulary holds, listed.</summary>\npublic static class Vocabulary\n{\n");
        foreach (var (type, plural) in new[] { ("Setting", "Settings"), ("Refusal", "Refusals"), ("LoginStatus", "Statuses"), ("PlatformChange", "Changes") })
        {
            text.Append($"    public static ImmutableArray<{type}> {plural} {{ get; }} =\n    [\n");
            foreach (var (_, name) in fields.Where(field => field.Type == type).OrderBy(field => field.Name, System.StringComparer.Ordinal))
            {
                text.Append($"        {name},\n");
            }

            text.Append("    ];\n\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string SourceOf(string page) =>
        page.Split('\n').FirstOrDefault(line => line.StartsWith("source:", System.StringComparison.Ordinal))?.Substring(7).Split('#')[0].Trim() ?? "modelled";

    private static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "").Replace("\n", "\\n") + "\"";
}
