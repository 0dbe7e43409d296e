using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Literals;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>[StreamQuery] on a const string: a class of the constant's name, in the namespace of the constant's type.</summary>
internal static class ConstantQuery
{
    public static Capture<QueryModel> Read(
        IFieldSymbol field, VariableDeclaratorSyntax declarator, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var sql = ConstantText.Read(field, declarator, attribute, model.Compilation, findings, cancellation);
        if (sql is null || findings.Count > 0)
        {
            return QueryReader.Refuse<QueryModel>(attribute, findings);
        }

        var tables = new TableResolver(model.Compilation, cancellation).Resolve(field, sql, new SourceScope(model, declarator.SpanStart));
        var visibility = tables.Rows.Select(Visibility.Of).Append(Visibility.Of(field)).Min();
        var query = new QueryModel(field.ToDisplayString(), Declarations.Of(field, visibility), sql, tables.Catalog) { IsUnboundedMeant = StateConsents.IsUnboundedMeant(field) };
        return new Capture<QueryModel>(query, () => SqlLiteral.Positions(declarator.Initializer!.Value, model, CancellationToken.None), findings);
    }
}
