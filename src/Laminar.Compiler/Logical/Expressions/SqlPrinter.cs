using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;

namespace Laminar.Compiler.Logical;

/// <summary>Bound expressions as SQL, with no more parentheses than needed; casts that the binder put in are there, so that a plan shows every conversion.</summary>
internal sealed class SqlPrinter
{
    private readonly Func<ColumnExpr, string> _column;

    public SqlPrinter(Func<ColumnExpr, string> column) => _column = column;

    /// <summary>Columns by the names that they have.</summary>
    public static SqlPrinter ByName { get; } = new(column => SqlName.Of(column.Name));

    private enum Level
    {
        Or,
        And,
        Not,
        Compare,
        Additive,
        Multiplicative,
        Unary,
        Primary,
    }

    public string Print(Expr expression) => Text(expression).Text;

    public string Print(EquatableArray<Expr> conjuncts) =>
        string.Join(" AND ", conjuncts.Select(x => conjuncts.Count == 1 ? Print(x) : At(x, Level.Not)));

    private string At(Expr expression, Level around)
    {
        var (text, level) = Text(expression);
        return level < around ? "(" + text + ")" : text;
    }

    private (string Text, Level Level) Text(Expr expression) => expression switch
    {
        ColumnExpr x => (_column(x), Level.Primary),
        ConstantExpr x => (ConstantText.Of(x), Level.Primary),
        ArithmeticExpr x => Arithmetic(x),
        NegateExpr x => ("-" + At(x.Operand, Level.Primary), Level.Unary),
        TimeArithmeticExpr x => TimeArithmetic(x),
        CompareExpr x => ($"{At(x.Left, Level.Additive)} {Symbol(x.Op)} {At(x.Right, Level.Additive)}", Level.Compare),
        AndExpr x => ($"{At(x.Left, Level.And)} AND {At(x.Right, Level.And)}", Level.And),
        OrExpr x => ($"{At(x.Left, Level.Or)} OR {At(x.Right, Level.Or)}", Level.Or),
        NotExpr x => ("NOT " + At(x.Operand, Level.Not), Level.Not),
        IsNullExpr x => ($"{At(x.Operand, Level.Additive)} IS {(x.Negated ? "NOT " : "")}NULL", Level.Compare),
        DistinctExpr x => ($"{At(x.Left, Level.Additive)} IS {(x.Negated ? "NOT " : "")}DISTINCT FROM {At(x.Right, Level.Additive)}", Level.Compare),
        InExpr x => ($"{At(x.Operand, Level.Additive)} {(x.Negated ? "NOT " : "")}IN ({List(x.Items)})", Level.Compare),
        LikeExpr x => (Like(x), Level.Compare),
        CaseExpr x => (Case(x), Level.Primary),
        CoalesceExpr x => ($"COALESCE({List(x.Items)})", Level.Primary),
        NullIfExpr x => ($"NULLIF({Print(x.Left)}, {Print(x.Right)})", Level.Primary),
        CastExpr x => ($"{(x.Try ? "TRY_CAST" : "CAST")}({Print(x.Operand)} AS {TypeText.Of(x.Type)})", Level.Primary),
        CallExpr { Function.Name: "WINDOW_EDGE" } x when WindowFunctions.IsShift(x, out var from, out var by) => ($"{At(from, Level.Additive)} {(by < 0 ? "-" : "+")} {ConstantText.Of(new ConstantExpr((by < 0 ? -by : by) / 100, SqlType.Interval))}", Level.Additive),
        CallExpr { Function.Name: "||" } x => (string.Join(" || ", x.Arguments.Select(a => At(a, Level.Additive))), Level.Additive),
        CallExpr { Function.Name: "[]" } x => ($"{At(x.Arguments[0], Level.Primary)}[{Print(x.Arguments[1])}]", Level.Primary),
        CallExpr { Function.Name: "= ANY" } x => ($"{At(x.Arguments[1], Level.Additive)} = ANY({Print(x.Arguments[0])})", Level.Compare),
        CallExpr { Function: { ClrClass: "Rows", Name: "." } } x => ($"({Print(x.Arguments[0])}).{SqlName.Of(RowFunctions.FieldOf(x).Name)}", Level.Primary),
        ArrayExpr { Type.Kind: TypeKind.Row } x => ($"ROW({List(x.Items)})", Level.Primary),
        ArrayExpr { Type.Kind: TypeKind.Map, Items.Count: > 0 } x => ($"MAP[{List(x.Items)}]", Level.Primary),
        ArrayExpr { Type.Kind: TypeKind.Map } x => ($"CAST(MAP[] AS {TypeText.Of(x.Type)})", Level.Primary),
        ArrayExpr { Items.Count: 0 } x => ($"CAST(ARRAY[] AS {TypeText.Of(x.Type)})", Level.Primary),
        ArrayExpr x => ($"ARRAY[{List(x.Items)}]", Level.Primary),
        CallExpr x => ($"{x.Function.Name}({List(x.Arguments)})", Level.Primary),
        RowExpr x => (SqlName.Of(x.Stream.Name), Level.Primary),
        _ => (expression.GetType().Name, Level.Primary),
    };

    private string List(EquatableArray<Expr> items) => string.Join(", ", items.Select(Print));

    private (string Text, Level Level) Arithmetic(ArithmeticExpr x)
    {
        var (symbol, level) = x.Op switch
        {
            ArithmeticOp.Add => ("+", Level.Additive),
            ArithmeticOp.Subtract => ("-", Level.Additive),
            ArithmeticOp.Multiply => ("*", Level.Multiplicative),
            ArithmeticOp.Divide => ("/", Level.Multiplicative),
            _ => ("%", Level.Multiplicative),
        };
        return ($"{At(x.Left, level)} {symbol} {At(x.Right, level + 1)}", level);
    }

    private (string Text, Level Level) TimeArithmetic(TimeArithmeticExpr x) => x.Op switch
    {
        TimeOp.AddInterval => ($"{At(x.Left, Level.Additive)} + {At(x.Right, Level.Multiplicative)}", Level.Additive),
        TimeOp.Scale => ($"{At(x.Left, Level.Multiplicative)} * {At(x.Right, Level.Unary)}", Level.Multiplicative),
        _ => ($"{At(x.Left, Level.Additive)} - {At(x.Right, Level.Multiplicative)}", Level.Additive),
    };

    private string Like(LikeExpr x)
    {
        var escape = x.Escape switch
        {
            '\\' => "",
            '\0' => " ESCAPE ''",
            _ => " ESCAPE " + ConstantText.Quote(x.Escape.ToString()),
        };
        return $"{At(x.Operand, Level.Additive)} {(x.Negated ? "NOT " : "")}{(x.IgnoreCase ? "ILIKE" : "LIKE")} {At(x.Pattern, Level.Additive)}{escape}";
    }

    private string Case(CaseExpr x)
    {
        var arms = string.Concat(x.Arms.Select(arm => $" WHEN {Print(arm.When)} THEN {Print(arm.Then)}"));
        return $"CASE{arms}{(x.Else is null ? "" : " ELSE " + Print(x.Else))} END";
    }

    private static string Symbol(CompareOp op) => op switch
    {
        CompareOp.Equal => "=",
        CompareOp.NotEqual => "<>",
        CompareOp.Less => "<",
        CompareOp.LessOrEqual => "<=",
        CompareOp.Greater => ">",
        _ => ">=",
    };
}
