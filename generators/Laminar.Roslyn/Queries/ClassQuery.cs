using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Declared;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>[StreamQuery("…")] or [StreamQuery(From = typeof(…))] on a partial class.</summary>
internal static class ClassQuery
{
    public static Capture<QueryModel> Read(
        INamedTypeSymbol type,
        TypeDeclarationSyntax declaration,
        AttributeData data,
        AttributeSyntax attribute,
        SemanticModel model,
        CancellationToken cancellation)
    {
        var findings = ClassShape.Check(type, declaration).ToList();
        if (DeclaredSql.Of(type, data) is { } declared)
        {
            return Read(type, declaration, declared, attribute, model, findings, cancellation);
        }

        var argument = attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null);
        var sql = Sql(type, data, attribute, argument, findings);
        if (argument is not null)
        {
            findings.AddRange(DeclaredFindings.BesideSql(type));
        }

        if (sql is null || findings.Count > 0)
        {
            return QueryReader.Refuse<QueryModel>(attribute, findings);
        }

        var scope = new SourceScope(model, attribute.Span.End - 1);
        var tables = new TableResolver(model.Compilation, cancellation).Resolve(type, sql, scope);
        return Capture(type, declaration, sql, tables, () => SqlLiteral.Positions(argument!.Expression, model, CancellationToken.None), findings);
    }

    private static Capture<QueryModel> Read(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, DeclaredSql declared, AttributeSyntax attribute, SemanticModel model, List<Diagnostic> findings, CancellationToken cancellation)
    {
        if (findings.Count > 0)
        {
            return QueryReader.Refuse<QueryModel>(attribute, findings);
        }

        var tables = new TableResolver(model.Compilation, cancellation).Resolve(type, declared);
        var capture = Capture(type, declaration, declared.Text.ToString(), tables, () => declared.Text.Positions(attribute), findings);
        var wrong = declared.Findings.Concat(DeclaredFindings.BesideFrom(type, attribute)).ToList();
        return new Capture<QueryModel>(capture.Model, () => declared.Text.Positions(attribute), [.. findings, .. wrong]) { IsBroken = wrong.Count > 0 };
    }

    private static Capture<QueryModel> Capture(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, string sql, Tables tables, System.Func<PositionMap> positions, List<Diagnostic> findings)
    {
        foreach (var row in tables.Rows.Where(row => Visibility.Of(row) < Visibility.Of(type)))
        {
            findings.Add(Descriptors.At(
                declaration.Identifier.GetLocation(), DeclarationRules.LessAccessibleRow,
                type.Name, Visibility.Text(Visibility.Of(type)), row.Name, Visibility.Text(Visibility.Of(row))));
        }

        var query = new QueryModel(type.ToDisplayString(), Declarations.Of(type), sql, tables.Catalog) { IsUnboundedMeant = StateConsents.IsUnboundedMeant(type) };
        return new Capture<QueryModel>(findings.Count == 0 ? query : null, positions, findings);
    }

    private static string? Sql(
        INamedTypeSymbol type, AttributeData data, AttributeSyntax attribute, AttributeArgumentSyntax? argument, List<Diagnostic> findings)
    {
        if (argument is null)
        {
            findings.Add(Descriptors.At(
                attribute.GetLocation(), DeclarationRules.NoConstantSql, type.Name, "write it as the attribute's argument, [StreamQuery(\"SELECT …\")], or declare the query in C#: [StreamQuery(From = typeof(…))]"));
            return null;
        }

        var sql = data.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;
        if (sql is null)
        {
            findings.Add(Descriptors.At(
                argument.GetLocation(), DeclarationRules.NoConstantSql, type.Name,
                "SQL is compiled with the program, so it must be a literal, a const, or several of them joined by +"));
        }

        return sql;
    }
}
