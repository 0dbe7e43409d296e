using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Analysis;

/// <summary>An aggregate of the text being compiled, and what its query says about it. Those of other queries that are read from are that text's affair.</summary>
/// <param name="Node">The aggregate.</param>
/// <param name="Query">The query whose clauses apply to it.</param>
/// <param name="SaysLate">Whether that query, or one that has it in parentheses, says what becomes of late rows.</param>
/// <param name="Span">What findings about it point at: what is grouped by, or the select list.</param>
internal sealed record AggregateSite(LogicalNode Node, QuerySyntax Query, bool SaysLate, TextSpan Span)
{
    /// <summary>Where it is a MATCH_RECOGNIZE: as it was written.</summary>
    public MatchRecognizeSyntax? Match { get; init; }
}
