using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

public enum LiteralKind
{
    Null,
    True,
    False,

    /// <summary>Digits only; Text has no separators.</summary>
    Integer,

    /// <summary>With a point: DECIMAL.</summary>
    Decimal,

    /// <summary>With an exponent: DOUBLE.</summary>
    Double,

    /// <summary>Text is the value with quotes undone.</summary>
    String,

    /// <summary>TIMESTAMP '…', DATE '…', TIME '…': Text is what stands in the quotes.</summary>
    Timestamp,
    Date,
    Time,

    /// <summary>X'…': Text is an even number of hexadecimal digits, upper case.</summary>
    Bytes,
}

public sealed record LiteralSyntax(LiteralKind Kind, string Text, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>INTERVAL '1' MINUTE, INTERVAL '1:30' MINUTE TO SECOND, INTERVAL '1 minute', INTERVAL '10' SECOND(3).</summary>
/// <param name="Text">What stands in the quotes.</param>
/// <param name="From">YEAR … SECOND upper case, or null when the unit is inside the quotes.</param>
/// <param name="To">The second unit of A TO B, or null.</param>
public sealed record IntervalSyntax(string Text, string? From, string? To, bool Negative, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>Where an expression should be and is not: the error is already reported, nothing more is to be said about it.</summary>
public sealed record MissingSyntax(TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A column, possibly qualified (t.x, w.start, row.field).</summary>
public sealed record NameSyntax(QualifiedName Name, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>* or t.* in a select list or COUNT(*).</summary>
public sealed record StarSyntax(QualifiedName? Qualifier, TextSpan Span) : ExpressionSyntax(Span);

public enum UnaryOp
{
    Plus,
    Minus,
    Not,
    BitNot,
}

public sealed record UnarySyntax(UnaryOp Op, ExpressionSyntax Operand, TextSpan Span) : ExpressionSyntax(Span);

public enum BinaryOp
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,

    /// <summary>||</summary>
    Concat,
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,

    /// <summary>~, ~*, !~ and !~*: regular expressions.</summary>
    Match,
    MatchOfAnyCase,
    NoMatch,
    NoMatchOfAnyCase,

    /// <summary>-> and ->> of JSON.</summary>
    JsonField,
    JsonText,
}

/// <param name="OperatorSpan">Where the operator itself stands: type errors point at it.</param>
public sealed record BinarySyntax(BinaryOp Op, ExpressionSyntax Left, ExpressionSyntax Right, TextSpan OperatorSpan, TextSpan Span) : ExpressionSyntax(Span);

public sealed record BetweenSyntax(ExpressionSyntax Operand, ExpressionSyntax Low, ExpressionSyntax High, bool Negated, bool Symmetric, TextSpan Span) : ExpressionSyntax(Span);

public sealed record InListSyntax(ExpressionSyntax Operand, EquatableArray<ExpressionSyntax> Items, bool Negated, TextSpan Span) : ExpressionSyntax(Span);

public sealed record InQuerySyntax(ExpressionSyntax Operand, QuerySyntax Query, bool Negated, TextSpan Span) : ExpressionSyntax(Span);

public sealed record ExistsSyntax(QuerySyntax Query, TextSpan Span) : ExpressionSyntax(Span);

public sealed record ScalarQuerySyntax(QuerySyntax Query, TextSpan Span) : ExpressionSyntax(Span);

public sealed record LikeSyntax(ExpressionSyntax Operand, ExpressionSyntax Pattern, ExpressionSyntax? Escape, bool IgnoreCase, bool Negated, TextSpan Span) : ExpressionSyntax(Span);

public enum IsKind
{
    Null,
    True,
    False,
    Unknown,
}

public sealed record IsSyntax(ExpressionSyntax Operand, IsKind Kind, bool Negated, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>IS [NOT] DISTINCT FROM; Negated is IS NOT DISTINCT FROM.</summary>
public sealed record IsDistinctSyntax(ExpressionSyntax Left, ExpressionSyntax Right, bool Negated, TextSpan Span) : ExpressionSyntax(Span);

public sealed record CaseArmSyntax(ExpressionSyntax When, ExpressionSyntax Then);

public sealed record CaseSyntax(ExpressionSyntax? Operand, EquatableArray<CaseArmSyntax> Arms, ExpressionSyntax? Else, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>CAST(x AS t), TRY_CAST(x AS t), x::t.</summary>
public sealed record CastSyntax(ExpressionSyntax Operand, TypeSyntax Type, bool Try, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>EXTRACT(unit FROM x).</summary>
public sealed record ExtractSyntax(string Unit, ExpressionSyntax Operand, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>x AT TIME ZONE 'name'.</summary>
public sealed record AtTimeZoneSyntax(ExpressionSyntax Operand, ExpressionSyntax Zone, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>
/// f(args) with all that may follow. POSITION(a IN b), SUBSTRING(a FROM b FOR c), TRIM(BOTH x FROM y), OVERLAY and the like are parsed into the
/// comma form (POSITION: (b, a) order is kept as written: a first; TRIM gets names TRIM, LTRIM, RTRIM with (y, x)).
/// </summary>
public sealed record CallSyntax(
    QualifiedName Name,
    EquatableArray<ExpressionSyntax> Arguments,
    bool Distinct,
    EquatableArray<OrderItem> ArgumentOrder,
    ExpressionSyntax? Filter,
    EquatableArray<OrderItem> WithinGroup,
    OverSyntax? Over,
    TextSpan Span) : ExpressionSyntax(Span)
{
    /// <summary>IGNORE NULLS, where it stands.</summary>
    public TextSpan? IgnoresNulls { get; init; }

    /// <summary>FINAL, or else RUNNING, in front of it.</summary>
    public bool? IsFinal { get; init; }
}

/// <summary>OVER (PARTITION BY … ORDER BY … frame).</summary>
/// <param name="Named">The window of the WINDOW clause that it is, or that it begins as.</param>
/// <param name="IsWhole">OVER w, without parentheses: that window as it is, its frame included.</param>
public sealed record OverSyntax(
    Identifier? Named,
    bool IsWhole,
    EquatableArray<ExpressionSyntax> PartitionBy,
    EquatableArray<OrderItem> OrderBy,
    FrameSyntax? Frame,
    TextSpan Span) : SyntaxNode(Span);

/// <summary>WINDOW name AS (…).</summary>
public sealed record NamedWindowSyntax(Identifier Name, OverSyntax Window, TextSpan Span) : SyntaxNode(Span);

/// <summary>A frame bound: null offset is CURRENT ROW, or UNBOUNDED when said.</summary>
public sealed record FrameBound(ExpressionSyntax? Offset, bool Unbounded, bool Following);

public sealed record FrameSyntax(bool Rows, FrameBound Start, FrameBound End, TextSpan Span) : SyntaxNode(Span);

public sealed record OrderItem(ExpressionSyntax Expression, bool Descending, bool? NullsFirst, TextSpan Span) : SyntaxNode(Span);

/// <summary>ARRAY[…], ROW(…) or (a, b): constructors.</summary>
public sealed record ConstructorSyntax(string Kind, EquatableArray<ExpressionSyntax> Items, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>(x).field, f(x).field: a field of what is not a plain name.</summary>
public sealed record FieldSyntax(ExpressionSyntax Operand, Identifier Field, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>x[i].</summary>
public sealed record IndexSyntax(ExpressionSyntax Operand, ExpressionSyntax Index, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>DESCRIPTOR(ts) in a table-valued window.</summary>
public sealed record DescriptorSyntax(EquatableArray<Identifier> Columns, TextSpan Span) : ExpressionSyntax(Span);
