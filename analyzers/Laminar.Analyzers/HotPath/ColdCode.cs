using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>Code inside a hot method that a row does not pay for: what is thrown, branches that only fail, what is for a debug build, and attributes.</summary>
internal sealed class ColdCode
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _neverReturn = new(SymbolEqualityComparer.Default);

    /// <summary>Operations below which nothing is looked at.</summary>
    public bool IsPassedOver(IOperation operation) => operation switch
    {
        IThrowOperation or ICatchClauseOperation or IAttributeOperation or INameOfOperation => true,
        IInvocationOperation call => IsConditional(call.TargetMethod) || NeverReturns(call.TargetMethod),
        IAnonymousFunctionOperation lambda => ExpressionTrees.Holds(lambda),
        ILocalFunctionOperation local => NeverReturns(local.Symbol),
        _ => false,
    };

    /// <summary>Whether the operation is a branch that ends by failing: what comes before the failure is for it.</summary>
    public bool Fails(IOperation operation) =>
        operation is IBlockOperation { Parent: IConditionalOperation or ISwitchCaseOperation, Operations: { Length: > 0 } statements }
        && statements[statements.Length - 1] switch
        {
            IThrowOperation => true,
            IExpressionStatementOperation { Operation: IThrowOperation } => true,
            IExpressionStatementOperation { Operation: IInvocationOperation call } => NeverReturns(call.TargetMethod),
            _ => false,
        }
        && !statements.Any(statement => statement.DescendantsAndSelf().Any(inner => inner is IReturnOperation or IBranchOperation));

    /// <summary>Whether a method is a throw helper: marked [DoesNotReturn], or nothing but what ends in a throw.</summary>
    public bool NeverReturns(IMethodSymbol method) => _neverReturn.GetOrAdd(method.OriginalDefinition, static method =>
        Has(method, "System.Diagnostics.CodeAnalysis", "DoesNotReturnAttribute") || method.DeclaringSyntaxReferences.Any(place => OnlyThrows(place.GetSyntax())));

    private static bool OnlyThrows(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        BaseMethodDeclarationSyntax { Body: { } body } => EndsInThrow(body),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        LocalFunctionStatementSyntax { Body: { } body } => EndsInThrow(body),
        ArrowExpressionClauseSyntax { Expression: ThrowExpressionSyntax } => true,
        AccessorDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        _ => false,
    };

    private static bool EndsInThrow(BlockSyntax body) =>
        body.Statements.LastOrDefault() is ThrowStatementSyntax && !body.DescendantNodes().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax);

    private static bool IsConditional(IMethodSymbol method) => Has(method, "System.Diagnostics", "ConditionalAttribute");

    private static bool Has(IMethodSymbol method, string space, string name) =>
        method.OriginalDefinition.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == space);
}
