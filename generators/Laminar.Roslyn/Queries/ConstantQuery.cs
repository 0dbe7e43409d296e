using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>[StreamQuery] on a const string: a class of the constant's name, in the namespace of the constant's type.</summary>
internal static class ConstantQuery
{
    public static QueryCapture Read(
        IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var sql = Sql(field, declarator, attribute, findings);
        CheckName(field, declarator, model.Compilation, findings, cancellation);
        if (sql is null || findings.Count > 0)
        {
            return QueryReader.Refuse(attribute, findings);
        }

        var tables = new TableResolver(model.Compilation, cancellation).Resolve(field, sql, new SourceScope(model, declarator.SpanStart));
        var visibility = tables.Rows.Select(Visibility.Of).Append(Visibility.Of(field)).Min();
        var query = new QueryModel(field.ToDisplayString(), Declarations.Of(field, visibility), sql, tables.Catalog);
        return new QueryCapture(query, () => SqlLiteral.Positions(declarator.Initializer!.Value, model, CancellationToken.None), findings);
    }

    private static string? Sql(IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, List<Diagnostic> findings)
    {
        if (attribute.ArgumentList?.Arguments.Count > 0)
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
        var other = compilation.GetSymbolsWithName(field.Name, SymbolFilter.Member, cancellation)
            .OfType<IFieldSymbol>()
            .FirstOrDefault(f => !SymbolEqualityComparer.Default.Equals(f, field) && ConstantQueries.IsQuery(f) && ConstantQueries.ClassName(f) == name);
        return other is null ? null : $"so does '{other.ToDisplayString()}'";
    }

    private static bool IsTaken(INamespaceOrTypeSymbol symbol) => symbol is INamespaceSymbol or INamedTypeSymbol { Arity: 0 };
}
