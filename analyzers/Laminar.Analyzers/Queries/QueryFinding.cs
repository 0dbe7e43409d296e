using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Analyzers.Queries;

/// <summary>What the compiler says of a query in a file: by it, an answer is known to be one.</summary>
/// <param name="Said">The rule and the message.</param>
/// <param name="Place">Where.</param>
internal sealed record QueryFinding(string Said, TextSpan Place)
{
    /// <summary>All that is said of the queries in a file.</summary>
    public static IReadOnlyList<QueryFinding> Of(SemanticModel model, SyntaxNode root, CancellationToken cancellation)
    {
        var found = new List<QueryFinding>();
        foreach (var node in root.DescendantNodes().Where(node => node is TypeDeclarationSyntax or VariableDeclaratorSyntax))
        {
            if (Query(node, model, cancellation) is { } query)
            {
                var compiled = query.Model is { } known ? query.Locate(QueryCompilation.Of(known).Findings) : Enumerable.Empty<Diagnostic>();
                found.AddRange(query.Findings.Concat(compiled).Select(finding => new QueryFinding(SaidOf(finding), finding.Location.SourceSpan)));
            }
        }

        return found;
    }

    /// <summary>The query that is declared there; null where there is none.</summary>
    public static Capture<QueryModel>? Query(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        HasAttributes(node) && model.GetDeclaredSymbol(node, cancellation) is { } symbol && LaminarAttributes.FindStreamQuery(symbol) is { } attribute
            ? QueryReader.Read(symbol, node, attribute, model, cancellation)
            : null;

    public static string SaidOf(Diagnostic finding) => finding.Id + ": " + finding.GetMessage(CultureInfo.InvariantCulture);

    private static bool HasAttributes(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.AttributeLists.Count > 0,
        _ => node.Parent?.Parent is FieldDeclarationSyntax { AttributeLists.Count: > 0 },
    };
}
