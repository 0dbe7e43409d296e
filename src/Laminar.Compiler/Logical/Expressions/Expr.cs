using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>
/// A bound, typed expression: no names left to resolve, no positions, equal by value. Operands are already of the types an
/// operator needs (the binder inserts <see cref="CastExpr"/>), so that optimiser, emitter and oracle never promote.
/// </summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Nullable">Whether it can be NULL. False is a promise the emitter builds on.</param>
public abstract record Expr(SqlType Type, bool Nullable);

/// <summary>Column <paramref name="Index"/> of the input node's output.</summary>
public sealed record ColumnExpr(int Index, string Name, SqlType Type, bool Nullable, ClrKind Clr) : Expr(Type, Nullable);

/// <summary>
/// A constant. Value: null; bool; sbyte … ulong, float, double, decimal as the type says; string for text;
/// long nanoseconds since 1970 for TIMESTAMP; int DateOnly.DayNumber for DATE; long ticks of 100 ns for TIME and INTERVAL.
/// </summary>
public sealed record ConstantExpr(object? Value, SqlType Type) : Expr(Type, Value is null);

public enum ArithmeticOp
{
    Add,
    Subtract,
    Multiply,

    /// <summary>Integers truncate towards zero; a zero divisor is an error row for every type.</summary>
    Divide,

    /// <summary>Sign of the dividend.</summary>
    Modulo,
}

/// <summary>Numbers of one type; NULL if either is. Overflow of integers and decimals is an error row.</summary>
public sealed record ArithmeticExpr(ArithmeticOp Op, Expr Left, Expr Right, SqlType Type)
    : Expr(Type, Left.Nullable || Right.Nullable);

/// <summary>-x; the smallest integer overflows.</summary>
public sealed record NegateExpr(Expr Operand) : Expr(Operand.Type, Operand.Nullable);

public enum TimeOp
{
    /// <summary>TIMESTAMP, DATE (gives TIMESTAMP), TIME or INTERVAL + INTERVAL.</summary>
    AddInterval,
    SubtractInterval,

    /// <summary>TIMESTAMP - TIMESTAMP → INTERVAL (DATE operands are cast first).</summary>
    Difference,

    /// <summary>INTERVAL * DOUBLE → INTERVAL, rounded to 100 ns.</summary>
    Scale,
}

public sealed record TimeArithmeticExpr(TimeOp Op, Expr Left, Expr Right, SqlType Type)
    : Expr(Type, Left.Nullable || Right.Nullable);

public enum CompareOp
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// Operands of one type; NULL if either is. NaN equals NaN and is above every number (as in PostgreSQL); text compares by code
/// point; false is below true.
/// </summary>
public sealed record CompareExpr(CompareOp Op, Expr Left, Expr Right) : Expr(SqlType.Boolean, Left.Nullable || Right.Nullable);

/// <summary>Three-valued AND. The right side is not evaluated where the left is FALSE (so its errors do not happen).</summary>
public sealed record AndExpr(Expr Left, Expr Right) : Expr(SqlType.Boolean, Left.Nullable || Right.Nullable);

/// <summary>Three-valued OR. The right side is not evaluated where the left is TRUE.</summary>
public sealed record OrExpr(Expr Left, Expr Right) : Expr(SqlType.Boolean, Left.Nullable || Right.Nullable);

public sealed record NotExpr(Expr Operand) : Expr(SqlType.Boolean, Operand.Nullable);

/// <summary>IS [NOT] NULL; IS [NOT] TRUE/FALSE/UNKNOWN are bound to this and <see cref="DistinctExpr"/>.</summary>
public sealed record IsNullExpr(Expr Operand, bool Negated) : Expr(SqlType.Boolean, false);

/// <summary>IS [NOT] DISTINCT FROM: never NULL. <paramref name="Negated"/> is IS NOT DISTINCT FROM.</summary>
public sealed record DistinctExpr(Expr Left, Expr Right, bool Negated) : Expr(SqlType.Boolean, false);

/// <summary>x [NOT] IN (items): items of x's type, in order; a NULL item makes a miss NULL.</summary>
public sealed record InExpr(Expr Operand, EquatableArray<Expr> Items, bool Negated, bool Nullable) : Expr(SqlType.Boolean, Nullable);

/// <summary>x [NOT] [I]LIKE pattern [ESCAPE c]. <paramref name="Escape"/> is '\\' unless said; '\0' for none.</summary>
public sealed record LikeExpr(Expr Operand, Expr Pattern, char Escape, bool IgnoreCase, bool Negated)
    : Expr(SqlType.Boolean, Operand.Nullable || Pattern.Nullable);

/// <summary>One WHEN … THEN.</summary>
public sealed record CaseArm(Expr When, Expr Then);

/// <summary>Searched CASE; only the chosen branch is evaluated. Without ELSE a miss is NULL.</summary>
public sealed record CaseExpr(EquatableArray<CaseArm> Arms, Expr? Else, SqlType Type, bool Nullable) : Expr(Type, Nullable);

/// <summary>The first that is not NULL; later ones are evaluated only when needed.</summary>
public sealed record CoalesceExpr(EquatableArray<Expr> Items, SqlType Type, bool Nullable) : Expr(Type, Nullable);

/// <summary>NULL where the two are equal, else the first.</summary>
public sealed record NullIfExpr(Expr Left, Expr Right) : Expr(Left.Type, true);

/// <summary>CAST, or TRY_CAST (which gives NULL where CAST gives an error row). Widening casts between numbers never fail.</summary>
public sealed record CastExpr(Expr Operand, SqlType Type, bool Try, bool Nullable) : Expr(Type, Nullable);

/// <summary>ARRAY[…]: items of the type's element type, NULL among them; ROW(…): items of the types of its fields; MAP[…]: keys and values in turn. The value itself is never NULL.</summary>
public sealed record ArrayExpr(EquatableArray<Expr> Items, SqlType Type) : Expr(Type, false);

/// <summary>A scalar function of the table in Functions/: strict ones are NULL if an argument is.</summary>
public sealed record CallExpr(ScalarFunction Function, EquatableArray<Expr> Arguments, SqlType Type, bool Nullable) : Expr(Type, Nullable);
