using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>
/// What a lambda captures is handed over as an argument, where the method that takes the lambda has an overload for that: <c>GetOrAdd(key, k => k + n)</c> becomes
/// <c>GetOrAdd(key, static (k, n) => k + n, n)</c>. One variable; the lambda's parameter has its name, so that its body stays.
/// </summary>
internal sealed class StateArgumentFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM3003");

    public override string Title => "Hand the captured variable over as an argument";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        node = node is ArgumentSyntax around ? around.Expression : node;
        if (node is not LambdaExpressionSyntax lambda || lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax list } argument || lambda.Modifiers.Any()
            || Captured(lambda, model) is not { } captured || Parameters(lambda, captured, model) is not { } parameters)
        {
            return null;
        }

        var handed = SyntaxFactory.ParenthesizedLambdaExpression(parameters, lambda.Block, lambda.ExpressionBody)
            .WithArrowToken(lambda.ArrowToken)
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
        var at = list.Arguments.IndexOf(argument);
        var arguments = list.Arguments.Replace(argument, argument.WithExpression(handed.WithTriviaFrom(lambda)));
        var separated = arguments.GetWithSeparators()
            .Insert((2 * at) + 1, SyntaxFactory.Argument(SyntaxFactory.IdentifierName(captured.Name)))
            .Insert((2 * at) + 1, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(separated)));
    }

    /// <summary>The one variable that the lambda takes from around it and does not change; null where there are several, or an object.</summary>
    private static ISymbol? Captured(LambdaExpressionSyntax lambda, SemanticModel model)
    {
        if (model.AnalyzeDataFlow(lambda) is not { Succeeded: true } flow)
        {
            return null;
        }

        var captured = flow.Captured.Where(variable => flow.DataFlowsIn.Contains(variable) || flow.ReadInside.Contains(variable)).Where(variable => !flow.VariablesDeclared.Contains(variable)).ToList();
        return captured.Count == 1 && captured[0] is (ILocalSymbol or IParameterSymbol { IsThis: false }) && !flow.WrittenInside.Contains(captured[0]) ? captured[0] : null;
    }

    private static ParameterListSyntax? Parameters(LambdaExpressionSyntax lambda, ISymbol captured, SemanticModel model)
    {
        var parameters = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => SyntaxFactory.SingletonSeparatedList(simple.Parameter.WithoutTrivia()),
            ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters,
            _ => default,
        };
        var isTyped = parameters.Any(parameter => parameter.Type is not null);
        var type = captured is ILocalSymbol local ? local.Type : ((IParameterSymbol)captured).Type;
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(captured.Name));
        added = isTyped ? added.WithType(SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(model, lambda.SpanStart)).WithTrailingTrivia(SyntaxFactory.Space)) : added;
        var separated = parameters.GetWithSeparators();
        separated = parameters.Count == 0 ? separated : separated.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.ParameterList(SyntaxFactory.SeparatedList<ParameterSyntax>(separated.Add(added))).WithTrailingTrivia(SyntaxFactory.Space);
    }
}
