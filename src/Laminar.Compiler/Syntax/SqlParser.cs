using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Syntax.Parsing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

/// <summary>
/// SQL text to syntax tree. Never throws, whatever the text; trees are no higher than <see cref="MaxHeight"/>, so that whoever walks one may recurse.
/// After an error parsing goes on at the next clause or statement: the tree holds what could be read, with <see cref="MissingSyntax"/> in the gaps.
/// </summary>
public static class SqlParser
{
    /// <summary>Levels of parentheses, operators, calls … one inside the other; a query counts as <see cref="QueryWeight"/>.</summary>
    public const int MaxNesting = 200;

    public const int QueryWeight = 4;

    /// <summary>Height of a tree: chains like a + a + … grow it without nesting.</summary>
    public const int MaxHeight = 500;

    public static Script ParseScript(SqlText sql, DiagnosticBag diagnostics) => new Parser(Lexer.Tokens(sql, diagnostics), diagnostics).Script();

    /// <summary>One query, with or without a semicolon after it. Null where there is none to be seen.</summary>
    public static QuerySyntax? ParseQuery(SqlText sql, DiagnosticBag diagnostics) => new Parser(Lexer.Tokens(sql, diagnostics), diagnostics).OneQuery();
}
