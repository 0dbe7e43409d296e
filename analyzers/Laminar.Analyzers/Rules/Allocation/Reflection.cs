using System.Linq;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3011: code that finds out at run time what the compiler knows: reflection, dynamic, expression trees; objects with finalizers; stackalloc in a loop.</summary>
internal sealed class Reflection : HotPathRule
{
    public static readonly Reflection Instance = new();

    private Reflection()
        : base(
            "LAM3011",
            "Reflection, dynamic code or an unbounded stack on the hot path",
            "{0} on the hot path, in {1}: let the compiler do it, by generics and by a buffer outside the loop",
            HotPathAllowance.Reflection)
    {
    }

    public override string? Find(IOperation operation) => operation switch
    {
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => "A dynamic call",
        IBinaryOperation { Type.TypeKind: TypeKind.Dynamic } or IUnaryOperation { Type.TypeKind: TypeKind.Dynamic } => "A dynamic operator",
        IAnonymousFunctionOperation lambda when ExpressionTrees.Holds(lambda) => "An expression tree is built",
        IObjectCreationOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type } when HasFinalizer(type) => $"An object with a finalizer, '{type.Name}', is made",
        { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } when IsOwn(operation) && IsInLoop(operation.Syntax) => "stackalloc in a loop stands",
        _ => null,
    };

    private static bool HasFinalizer(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            if (at.GetMembers("Finalize").OfType<IMethodSymbol>().Any(method => method.MethodKind == MethodKind.Destructor || method is { IsOverride: true, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The expression and its conversion to a span share their text.</summary>
    private static bool IsOwn(IOperation operation) => operation is not IConversionOperation && operation.Parent?.Syntax is not (StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax) | operation.Parent is IConversionOperation;

    private static bool IsInLoop(Microsoft.CodeAnalysis.SyntaxNode syntax)
    {
        for (var node = syntax.Parent; node is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax); node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
