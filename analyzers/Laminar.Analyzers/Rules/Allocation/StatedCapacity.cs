using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>Whether a program says how large a collection gets: a capacity where the field or local is made, or EnsureCapacity on it in the same method.</summary>
internal static class StatedCapacity
{
    public static bool Is(IOperation call) => CollectionOf(call) is { } collection && (IsEnsured(call, collection) || IsMadeWith(collection, call));

    /// <summary>The field or local that holds the collection that a call adds to.</summary>
    public static ISymbol? CollectionOf(IOperation call) => Variable(call switch
    {
        IInvocationOperation invocation => invocation.Instance,
        IPropertyReferenceOperation indexer => indexer.Instance,
        _ => null,
    });

    private static ISymbol? Variable(IOperation? target) => target switch
    {
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsEnsured(IOperation call, ISymbol collection)
    {
        var root = call;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().Any(operation =>
            operation is IInvocationOperation { TargetMethod.Name: "EnsureCapacity" } ensuring
            && ensuring.Syntax.SpanStart < call.Syntax.SpanStart
            && SymbolEqualityComparer.Default.Equals(Variable(ensuring.Instance), collection));
    }

    private static bool IsMadeWith(ISymbol collection, IOperation call) =>
        collection.DeclaringSyntaxReferences.Any(place => place.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } made } && States(made, call));

    /// <summary>Where it is made in one case only, that case counts: in the other there is nothing to add to.</summary>
    private static bool States(ExpressionSyntax made, IOperation call) => made switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => IsNumber(arguments[0].Expression, made.SyntaxTree, call),
        ConditionalExpressionSyntax choice => (IsNull(choice.WhenTrue) || States(choice.WhenTrue, call)) && (IsNull(choice.WhenFalse) || States(choice.WhenFalse, call)),
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: null };

    /// <summary>A capacity is a number; a comparer or a sequence to copy is not.</summary>
    private static bool IsNumber(ExpressionSyntax argument, SyntaxTree tree, IOperation call) =>
        argument is LiteralExpressionSyntax { Token.Value: int }
        || (call.SemanticModel is { } model && model.SyntaxTree == tree && model.GetTypeInfo(argument).Type is { SpecialType: SpecialType.System_Int32 });
}
