using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Literals;

/// <summary>A query's SQL as a C# expression: where its characters stand.</summary>
public static class SqlLiteral
{
    /// <summary>Constants may name constants; deeper than this they stand as a whole.</summary>
    private const int MaxDepth = 16;

    /// <param name="expression">A constant string.</param>
    /// <param name="model">Of the tree the expression is in.</param>
    public static PositionMap Positions(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var positions = new PositionMap(expression.GetLocation());
        Collect(expression, model, positions, 0, cancellation);
        return positions;
    }

    private static void Collect(ExpressionSyntax expression, SemanticModel model, PositionMap positions, int depth, CancellationToken cancellation)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                Collect(inner.Expression, model, positions, depth, cancellation);
                return;

            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Collect(sum.Left, model, positions, depth, cancellation);
                Collect(sum.Right, model, positions, depth, cancellation);
                return;

            case LiteralExpressionSyntax literal when LiteralDecoder.Offsets(literal.Token) is { } offsets:
                positions.Add(literal.SyntaxTree, literal.Token.SpanStart, offsets);
                return;

            case IdentifierNameSyntax or MemberAccessExpressionSyntax when depth < MaxDepth && Initializer(expression, model, cancellation) is { } declared:
                Collect(declared, model.Compilation.GetSemanticModel(declared.SyntaxTree), positions, depth + 1, cancellation);
                return;

            default:
                var value = model.GetConstantValue(expression, cancellation).Value;
                positions.AddOpaque(expression, (value as string)?.Length ?? 0);
                return;
        }
    }

    private static ExpressionSyntax? Initializer(ExpressionSyntax name, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(name, cancellation).Symbol is IFieldSymbol { IsConst: true, DeclaringSyntaxReferences: { Length: 1 } places }
        && places[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? value
            : null;
}
