using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Roslyn.Queries;

/// <summary>What a query class cannot have, and can do without: who wrote it meant nothing else by it.</summary>
internal static class ClassEdits
{
    /// <summary>The one answer to what <see cref="ClassShape"/> finds unsuitable; null where there are several.</summary>
    public static CodeEdit? Of(INamedTypeSymbol type, TypeDeclarationSyntax declaration) => type switch
    {
        { IsRecord: true } => PlainClass(declaration),
        { IsStatic: true } or { IsSealed: true } => Without(declaration, SyntaxKind.StaticKeyword, SyntaxKind.SealedKeyword),
        { Arity: > 0 } => WithoutParameters(declaration),
        { IsFileLocal: true } => Without(declaration, SyntaxKind.FileKeyword),
        { BaseType.SpecialType: not SpecialType.System_Object } => WithoutBase(type, declaration),
        _ => WithoutConstructor(type, declaration),
    };

    private static CodeEdit? PlainClass(TypeDeclarationSyntax declaration) =>
        declaration is RecordDeclarationSyntax { ParameterList: null } record
            ? new CodeEdit("Make it a class", At(record, TextSpan.FromBounds(record.Keyword.SpanStart, record.ClassOrStructKeyword.RawKind == 0 ? record.Keyword.Span.End : record.ClassOrStructKeyword.Span.End)), "class")
            : null;

    private static CodeEdit? Without(TypeDeclarationSyntax declaration, params SyntaxKind[] kinds)
    {
        var modifier = declaration.Modifiers.FirstOrDefault(token => kinds.Contains(token.Kind()));
        return modifier.RawKind == 0 ? null : Remove($"Leave out '{modifier.ValueText}'", declaration, modifier.SpanStart, modifier.FullSpan.End);
    }

    private static CodeEdit? WithoutParameters(TypeDeclarationSyntax declaration) =>
        declaration is { TypeParameterList: { } parameters, ConstraintClauses.Count: 0 } ? Remove("Leave out the type parameters", declaration, parameters.SpanStart, parameters.Span.End) : null;

    private static CodeEdit? WithoutBase(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        const string title = "Leave out the base class";
        if (declaration.BaseList is not { } bases || type.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        return bases.Types.Count == 1
            ? Remove(title, declaration, bases.ColonToken.GetPreviousToken().Span.End, bases.Span.End)
            : Remove(title, declaration, bases.Types[0].SpanStart, bases.Types[1].SpanStart);
    }

    /// <summary>One that does nothing.</summary>
    private static CodeEdit? WithoutConstructor(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        var own = declaration.Members.OfType<ConstructorDeclarationSyntax>().Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        return declaration.ParameterList is null && own.Count == 1 && type.InstanceConstructors.Length == 1 && own[0] is { ParameterList.Parameters.Count: 0, Initializer: null, Body.Statements.Count: 0 }
            ? Remove("Leave out the constructor", declaration, own[0].FullSpan.Start, own[0].FullSpan.End)
            : null;
    }

    private static CodeEdit Remove(string title, SyntaxNode declaration, int start, int end) => CodeEdit.Remove(title, declaration.SyntaxTree, TextSpan.FromBounds(start, end));

    private static Location At(SyntaxNode declaration, TextSpan span) => Location.Create(declaration.SyntaxTree, span);
}
