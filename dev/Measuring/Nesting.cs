using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SfOAuth.Dev.Measuring;

/// <summary>Finds how deep control statements stand in one another.</summary>
internal sealed class Nesting : CSharpSyntaxWalker
{
    private int depth;
    private int deepest;

    /// <summary>The number of control statements around the innermost statement. <c>else if</c> goes no deeper.</summary>
    public static int Of(SyntaxNode body)
    {
        var walker = new Nesting();
        walker.Visit(body);
        return walker.deepest;
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        var step = IsControl(node) ? 1 : 0;
        depth += step;
        deepest = Math.Max(deepest, depth);
        base.DefaultVisit(node);
        depth -= step;
    }

    private static bool IsControl(SyntaxNode node) => node
        is IfStatementSyntax { Parent: not ElseClauseSyntax }
        or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or SwitchStatementSyntax or TryStatementSyntax or LockStatementSyntax or UsingStatementSyntax or FixedStatementSyntax;
}
