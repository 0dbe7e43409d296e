using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>A constant that becomes a class: its text, and whether the class's name is free.</summary>
internal static class ConstantText
{
    /// <summary>The constant's value; null, reported, where it is no constant text.</summary>
    public static string? Read(
        IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, Compilation compilation, List<Diagnostic> findings, CancellationToken cancellation)
    {
        var sql = Sql(field, declarator, attribute, findings);
        CheckName(field, declarator, compilation, findings, cancellation);
        return sql;
    }

    private static string? Sql(IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, List<Diagnostic> findings)
    {
        if (attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals is null) == true)
        {
            findings.Add(Descriptors.At(
                attribute.GetLocation(), DeclarationRules.NoConstantSql, field.Name, "the constant itself is the SQL, so leave the attribute's argument out"));
            return null;
        }

        var sql = field.IsConst && field.HasConstantValue && declarator.Initializer is not null ? field.ConstantValue as string : null;
        if (sql is null)
        {
            findings.Add(Descriptors.At(
                declarator.Identifier.GetLocation(), DeclarationRules.NoConstantSql, field.Name,
                "SQL is compiled with the program, so make it a 'const string', or put the attribute on a partial class"));
        }

        return sql;
    }

    private static void CheckName(
        IFieldSymbol field, VariableDeclaratorSyntax declarator, Compilation compilation, List<Diagnostic> findings, CancellationToken cancellation)
    {
        if (Taken(field, compilation, cancellation) is { } taken)
        {
            findings.Add(Descriptors.At(
                declarator.Identifier.GetLocation(), DeclarationRules.NameTaken, field.Name, ConstantQueries.ClassName(field), taken));
        }
    }

    /// <summary>What else has the name of the class, in words; null where nothing has.</summary>
    private static string? Taken(IFieldSymbol field, Compilation compilation, CancellationToken cancellation)
    {
        if (field.ContainingNamespace.GetMembers(field.Name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault(IsTaken) is { } symbol)
        {
            return $"'{symbol.ToDisplayString()}' exists already";
        }

        var name = ConstantQueries.ClassName(field);
        if (ConstantQueries.IsQuery(field) && ConstantQueries.IsScript(field))
        {
            return "it is a query and a script at once";
        }

        var other = compilation.GetSymbolsWithName(field.Name, SymbolFilter.Member, cancellation)
            .OfType<IFieldSymbol>()
            .FirstOrDefault(f => !SymbolEqualityComparer.Default.Equals(f, field) && (ConstantQueries.IsQuery(f) || ConstantQueries.IsScript(f)) && ConstantQueries.ClassName(f) == name);
        return other is null ? null : $"so does '{other.ToDisplayString()}'";
    }

    private static bool IsTaken(INamespaceOrTypeSymbol symbol) => symbol is INamespaceSymbol or INamedTypeSymbol { Arity: 0 };
}
