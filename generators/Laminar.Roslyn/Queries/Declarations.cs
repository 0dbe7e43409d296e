using System.Collections.Generic;
using Laminar.Compiler;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Scripts;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Queries;

/// <summary>What the emitter has to write around a query.</summary>
internal static class Declarations
{
    public static QueryDeclaration Of(INamedTypeSymbol type)
    {
        var outer = new Stack<string>();
        for (var t = type.ContainingType; t is not null; t = t.ContainingType)
        {
            outer.Push("partial " + Keyword(t) + " " + RowMembers.Escape(t.Name));
        }

        return new(
            Namespace(type), outer.ToEquatableArray(), RowMembers.Escape(type.Name), Visibility.Text(Visibility.Of(type)), DeclaredByUser: true);
    }

    public static QueryDeclaration Of(IFieldSymbol constant, int visibility) =>
        new(Namespace(constant), default, RowMembers.Escape(constant.Name), Visibility.Text(visibility), DeclaredByUser: false);

    public static ScriptPlace OfScript(IFieldSymbol constant) =>
        new(Namespace(constant), RowMembers.Escape(constant.Name), Visibility.Text(Visibility.Of(constant)));

    private static string Namespace(ISymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace
            ? ""
            : symbol.ContainingNamespace.ToDisplayString(
                SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
