using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>Whether a compiled query can be added to a class: the class becomes abstract, with StreamQuery as its base and a constructor of its own.</summary>
internal static class ClassShape
{
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        var place = declaration.Identifier.GetLocation();
        if (!IsPartial(declaration))
        {
            yield return Descriptors.Fixable(place, DeclarationRules.NotPartial, CodeEdit.Before(declaration.Keyword, "partial"), type.Name);
        }

        if (Unsuitable(type, declaration) is var (reason, advice))
        {
            yield return ClassEdits.Of(type, declaration) is { } edit
                ? Descriptors.Fixable(place, DeclarationRules.UnsuitableClass, edit, type.Name, reason, advice)
                : Descriptors.At(place, DeclarationRules.UnsuitableClass, type.Name, reason, advice);
        }

        foreach (var outer in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (outer.TypeParameterList is not null)
            {
                yield return Descriptors.At(place, DeclarationRules.ContainingTypeNotPartial, outer.Identifier.ValueText, type.Name);
            }
            else if (!IsPartial(outer))
            {
                yield return Descriptors.Fixable(place, DeclarationRules.ContainingTypeNotPartial, CodeEdit.Before(outer.Keyword, "partial"), outer.Identifier.ValueText, type.Name);
            }
        }
    }

    private static (string Reason, string Advice)? Unsuitable(INamedTypeSymbol type, TypeDeclarationSyntax declaration) => type switch
    {
        { TypeKind: TypeKind.Struct } => ("is a struct", "a started query is an object: make it a class"),
        { IsRecord: true } => ("is a record", "make it a plain partial class; its rows are records already"),
        { IsStatic: true } => ("is static", "a started query is an object: leave out 'static'"),
        { IsSealed: true } => ("is sealed", "the compiled query derives from it: leave out 'sealed'"),
        { Arity: > 0 } => ("is generic", "a query has its own types: leave out the type parameters"),
        { IsFileLocal: true } => ("is local to its file", "the compiled query stands in another file: leave out 'file'"),
        { BaseType.SpecialType: not SpecialType.System_Object } => ("has a base class", "its base class becomes StreamQuery: leave yours out"),
        _ when declaration.ParameterList is not null || type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) =>
            ("has a constructor", "queries are made by Start: leave the constructor out"),
        _ => null,
    };

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
