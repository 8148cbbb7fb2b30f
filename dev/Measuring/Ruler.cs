using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SfOAuth.Dev.Measuring;

/// <summary>Reads a C# file as the compiler does and takes its sizes.</summary>
public static class Ruler
{
    private static readonly string[] Unfinished = ["TODO", "FIXME", "HACK"];

    public static FileSize Measure(string path, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
        return new(path, text.AsSpan().TrimEnd('\n').Count('\n') + 1, IsFamily(types), types.Count > 0 && types.TrueForAll(IsTable))
        {
            Methods = [.. root.DescendantNodes().Select(Describe).OfType<MethodSize>()],
            Marks = [.. root.DescendantTrivia(descendIntoTrivia: false).SelectMany(Marks)],
        };
    }

    /// <summary>One type, or types of which each but the first is a record, an enumeration, or derives from another in the file.</summary>
    private static bool IsFamily(List<MemberDeclarationSyntax> types)
    {
        var names = types.OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return types.Skip(1).All(type => type is RecordDeclarationSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax
            || (type is TypeDeclarationSyntax { BaseList.Types: var bases } && bases.Any(one => names.Contains(NameOf(one.Type)))));
    }

    private static string NameOf(TypeSyntax type) => type is SimpleNameSyntax name ? name.Identifier.Text : type.ToString();

    private static bool IsTable(MemberDeclarationSyntax type) => type switch
    {
        EnumDeclarationSyntax => true,
        ClassDeclarationSyntax { ParameterList: null } table => table.Modifiers.Any(SyntaxKind.StaticKeyword) && table.Members.All(IsDatum),
        _ => false,
    };

    private static bool IsDatum(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || field.Modifiers.Any(SyntaxKind.ConstKeyword),
        PropertyDeclarationSyntax property => property.Initializer is not null,
        _ => false,
    };

    private static MethodSize? Describe(SyntaxNode node)
    {
        var (name, parameters, body) = node switch
        {
            MethodDeclarationSyntax method => (method.Identifier.Text, Count(method.ParameterList), Body(method)),
            ConstructorDeclarationSyntax maker => (maker.Identifier.Text, Count(maker.ParameterList), Body(maker)),
            // The positional list of a record is its members; that of a class is a constructor.
            ClassDeclarationSyntax { ParameterList: { } list } type => (type.Identifier.Text, Count(list), list),
            BaseMethodDeclarationSyntax other => (other.Kind().ToString(), Count(other.ParameterList), Body(other)),
            LocalFunctionStatementSyntax local => (local.Identifier.Text, Count(local.ParameterList), local),
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor => (property.Identifier.Text, 0, (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody),
            _ => ("", 0, (SyntaxNode?)null),
        };
        return body is null ? null : new(name, Line(node.GetFirstToken()), LineCount(node is ClassDeclarationSyntax ? body : node), parameters, Nesting.Of(body));
    }

    private static SyntaxNode? Body(BaseMethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

    private static int Count(ParameterListSyntax list) => list.Parameters.Count;

    private static int LineCount(SyntaxNode node) => Line(node.GetLastToken()) - Line(node.GetFirstToken()) + 1;

    private static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static IEnumerable<Mark> Marks(SyntaxTrivia trivia)
    {
        var text = trivia.ToString();
        var line = trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return trivia.Kind() switch
        {
            SyntaxKind.RegionDirectiveTrivia => [new("#region", line)],
            SyntaxKind.PragmaWarningDirectiveTrivia when text.Contains("disable", StringComparison.Ordinal) => [new("#pragma warning disable", line)],
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia =>
                Unfinished.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => new Mark(word, line)),
            _ => [],
        };
    }
}
