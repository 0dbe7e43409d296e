using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3006: enumerators that are objects: foreach over an interface, LINQ, iterators.</summary>
internal sealed class InterfaceEnumeration() : HotPathRule(
    "LAM3006",
    "A sequence is enumerated through an interface on the hot path",
    "{0} makes an enumerator on the hot path, in {1}: loop over a span, an array or a List<T>",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IForEachLoopOperation loop when Enumeration.EnumeratorOf(loop) is { IsReferenceType: true } => $"foreach over '{Name(Enumeration.Source(loop)!)}'",
        IReturnOperation { Kind: OperationKind.YieldReturn } result when IsFirst(result) => "An iterator",
        _ => null,
    };

    public override string? OfListed(IOperation call, IMethodSymbol member) =>
        member.ContainingType.Name is "Enumerable" or "ParallelEnumerable" or "Queryable" ? "LINQ's '" + member.Name + "'" : base.OfListed(call, member);

    /// <summary>One finding a method, whatever number of yields it has.</summary>
    private static bool IsFirst(IReturnOperation result)
    {
        for (var node = result.Syntax.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            {
                foreach (var inner in node.DescendantNodes())
                {
                    if (inner is YieldStatementSyntax)
                    {
                        return inner == result.Syntax;
                    }
                }
            }
        }

        return false;
    }
}
