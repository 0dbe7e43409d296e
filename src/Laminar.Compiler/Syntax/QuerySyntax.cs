using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

/// <summary>[WITH …] body [ORDER BY … LIMIT n] [EMIT …] [ALLOW LATENESS …] [LATE DATA …].</summary>
public sealed record QuerySyntax(
    EquatableArray<CteSyntax> With,
    QueryBody Body,
    EquatableArray<OrderItem> OrderBy,
    ExpressionSyntax? Limit,
    EmitSyntax? Emit,
    ExpressionSyntax? AllowLateness,
    LateDataSyntax? LateData,
    StateTtlSyntax? StateTtl,
    TextSpan Span) : SyntaxNode(Span);

public sealed record CteSyntax(Identifier Name, EquatableArray<Identifier> Columns, QuerySyntax Query, TextSpan Span) : SyntaxNode(Span);

public enum EmitKind
{
    OnWindowClose,
    OnWatermark,
    OnUpdate,
    Every,
    Changes,
    Final,
}

public sealed record EmitSyntax(EmitKind Kind, ExpressionSyntax? Interval, TextSpan Span) : SyntaxNode(Span);

/// <summary>LATE DATA TO name, or LATE DATA DROP (no name).</summary>
public sealed record LateDataSyntax(Identifier? Target, TextSpan Span) : SyntaxNode(Span);

/// <summary>STATE TTL interval.</summary>
public sealed record StateTtlSyntax(ExpressionSyntax Interval, TextSpan Span) : SyntaxNode(Span);

public abstract record QueryBody(TextSpan Span) : SyntaxNode(Span);

public sealed record SelectSyntax(
    bool Distinct,
    EquatableArray<SelectItem> Items,
    FromSyntax? From,
    ExpressionSyntax? Where,
    EquatableArray<GroupItem> GroupBy,
    ExpressionSyntax? Having,
    EquatableArray<NamedWindowSyntax> Windows,
    TextSpan Span) : QueryBody(Span);

public enum SetOp
{
    Union,
    UnionAll,
    Intersect,
    IntersectAll,
    Except,
    ExceptAll,
}

public sealed record SetSyntax(SetOp Op, QueryBody Left, QueryBody Right, TextSpan OperatorSpan, TextSpan Span) : QueryBody(Span);

public sealed record ValuesSyntax(EquatableArray<EquatableArray<ExpressionSyntax>> Rows, TextSpan Span) : QueryBody(Span);

/// <summary>(query) as a body.</summary>
public sealed record ParenthesizedBody(QuerySyntax Query, TextSpan Span) : QueryBody(Span);

public sealed record SelectItem(ExpressionSyntax Expression, Identifier? Alias, TextSpan Span) : SyntaxNode(Span);

/// <summary>A grouping element. Plain: one expression, maybe with an alias (TUMBLE(…) AS w). Others: GROUPING SETS, CUBE, ROLLUP.</summary>
/// <param name="Kind">Null for a plain one; else "GROUPING SETS", "CUBE", "ROLLUP".</param>
/// <param name="Sets">The sets of expressions; a plain one has one set of one.</param>
public sealed record GroupItem(string? Kind, EquatableArray<EquatableArray<ExpressionSyntax>> Sets, Identifier? Alias, TextSpan Span) : SyntaxNode(Span);

public abstract record FromSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>name [FOR SYSTEM_TIME AS OF x] [AS alias [(columns)]] [MATCH_RECOGNIZE …].</summary>
public sealed record TableSyntax(QualifiedName Name, ExpressionSyntax? SystemTime, Identifier? Alias, EquatableArray<Identifier> Columns, TextSpan Span) : FromSyntax(Span);

/// <summary>(query) [AS alias [(columns)]].</summary>
public sealed record DerivedTableSyntax(QuerySyntax Query, Identifier? Alias, EquatableArray<Identifier> Columns, TextSpan Span) : FromSyntax(Span);

/// <summary>
/// TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL …)) and other table functions; UNNEST(x). The table argument, where there is one, is
/// <paramref name="Input"/>; the other arguments stay in order.
/// </summary>
public sealed record TableFunctionSyntax(QualifiedName Function, FromSyntax? Input, EquatableArray<ExpressionSyntax> Arguments, Identifier? Alias, EquatableArray<Identifier> Columns, TextSpan Span) : FromSyntax(Span)
{
    /// <summary>SESSION(TABLE t PARTITION BY k, …).</summary>
    public EquatableArray<ExpressionSyntax> PartitionBy { get; init; }

    /// <summary>GAP_FILL(… MAX GAP interval).</summary>
    public ExpressionSyntax? MaxGap { get; init; }

    /// <summary>GAP_FILL(… UNTIL WATERMARK).</summary>
    public bool UntilWatermark { get; init; }

    /// <summary>WITH ORDINALITY.</summary>
    public bool Ordinality { get; init; }
}

public enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Semi,
    Anti,
    Cross,
    Natural,
    Asof,
    AsofLeft,
    TemporalProbe,
    Comma,
}

/// <summary>A join; the clauses of special joins are kept raw until their stage: see the fields.</summary>
public sealed record JoinSyntax(
    JoinKind Kind,
    FromSyntax Left,
    FromSyntax Right,
    ExpressionSyntax? On,
    EquatableArray<Identifier> Using,
    ExpressionSyntax? MatchCondition,
    ProbeSyntax? Probe,
    TextSpan JoinSpan,
    TextSpan Span) : FromSyntax(Span);

/// <summary>TIMESTAMPS (a, b) RANGE FROM x TO y STEP z | LIST (…) AS p.</summary>
public sealed record ProbeSyntax(EquatableArray<ExpressionSyntax> Timestamps, ExpressionSyntax? From, ExpressionSyntax? To, ExpressionSyntax? Step, EquatableArray<ExpressionSyntax> List, Identifier Alias, TextSpan Span) : SyntaxNode(Span);
