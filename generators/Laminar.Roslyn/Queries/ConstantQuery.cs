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
        var sql = Sql(field, declarator, attribute, model, findings, cancellation);
        CheckName(field, declarator, findings);
        if (sql is null || findings.Count > 0)
        {
            return QueryReader.Refuse(attribute, findings);
        }

        var tables = new TableResolver(model.Compilation, cancellation).Resolve(field, sql.Text, new SourceScope(model, declarator.SpanStart));
        var visibility = tables.Rows.Select(Visibility.Of).Append(Visibility.Of(field)).Min();
        return new QueryCapture(new QueryModel(field.ToDisplayString(), Declarations.Of(field, visibility), sql.Text, tables.Catalog), sql.Positions, findings);
    }

    private static SqlLiteral? Sql(
        IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, SemanticModel model, List<Diagnostic> findings,
        CancellationToken cancellation)
    {
        if (attribute.ArgumentList?.Arguments.Count > 0)
        {
            findings.Add(Descriptors.At(
                attribute.GetLocation(), DeclarationRules.NoConstantSql, field.Name, "the constant itself is the SQL, so leave the attribute's argument out"));
            return null;
        }

        var sql = field.IsConst && declarator.Initializer is { } initializer ? SqlLiteral.Read(initializer.Value, model, cancellation) : null;
        if (sql is null)
        {
            findings.Add(Descriptors.At(
                declarator.Identifier.GetLocation(), DeclarationRules.NoConstantSql, field.Name,
                "SQL is compiled with the program, so make it a 'const string', or put the attribute on a partial class"));
        }

        return sql;
    }

    private static void CheckName(IFieldSymbol field, VariableDeclaratorSyntax declarator, List<Diagnostic> findings)
    {
        if (field.ContainingNamespace.GetMembers(field.Name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault(IsTaken) is { } taken)
        {
            findings.Add(Descriptors.At(
                declarator.Identifier.GetLocation(), DeclarationRules.NameTaken,
                field.Name, ConstantQueries.ClassName(field), $"'{taken.ToDisplayString()}' exists already"));
        }
    }

    private static bool IsTaken(INamespaceOrTypeSymbol symbol) => symbol is INamespaceSymbol or INamedTypeSymbol { Arity: 0 };
}
