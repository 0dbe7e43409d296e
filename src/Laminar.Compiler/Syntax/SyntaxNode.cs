using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

/// <summary>A piece of parsed SQL and where it stands.</summary>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A name; quoted ones ("x" or `x`) are matched exactly.</summary>
public sealed record Identifier(string Text, bool Quoted, TextSpan Span) : SyntaxNode(Span);

/// <summary>A dotted name.</summary>
public sealed record QualifiedName(EquatableArray<Identifier> Parts, TextSpan Span) : SyntaxNode(Span)
{
    public Identifier Last => Parts[Parts.Count - 1];

    public override string ToString() => string.Join(".", System.Linq.Enumerable.Select(Parts, p => p.Text));
}

/// <summary>A type as written: TIMESTAMP(3), DECIMAL(10, 2), VARCHAR, ROW&lt;…&gt;, BIGINT ARRAY.</summary>
/// <param name="Name">Upper case, words joined by one space (DOUBLE PRECISION).</param>
/// <param name="Arguments">Numbers in parentheses.</param>
/// <param name="Fields">For ROW: its fields. For ARRAY and MAP: element types, unnamed.</param>
public sealed record TypeSyntax(string Name, EquatableArray<int> Arguments, EquatableArray<ColumnDefinition> Fields, TextSpan Span) : SyntaxNode(Span);
