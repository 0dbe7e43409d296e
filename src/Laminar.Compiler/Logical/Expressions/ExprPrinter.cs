using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Bound expressions as SQL would write them: casts that the binder put in included, so that a plan shows every conversion.</summary>
public static class ExprPrinter
{
    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Predicate = 4;
    private const int Sum = 5;
    private const int Product = 6;
    private const int Unary = 7;
    private const int Primary = 8;

    public static string Print(Expr expr) => Print(expr, 0);

    /// <summary>A name, quoted where it would not read as one.</summary>
    public static string Name(string name)
    {
        var plain = name.Length > 0 && !char.IsDigit(name[0]) && name.All(x => x == '_' || char.IsLetterOrDigit(x));
        return plain ? name : "\"" + name.Replace("\"", "\"\"") + "\"";
    }

    private static string Print(Expr expr, int outer)
    {
        var own = Precedence(expr);
        var text = Text(expr, own);
        return own < outer ? "(" + text + ")" : text;
    }

    private static int Precedence(Expr expr) => expr switch
    {
        OrExpr => Or,
        AndExpr => And,
        NotExpr => Not,
        CallExpr { Function.Name: "= ANY" } => Predicate,
        CompareExpr or IsNullExpr or DistinctExpr or InExpr or LikeExpr => Predicate,
        ArithmeticExpr { Op: ArithmeticOp.Add or ArithmeticOp.Subtract } => Sum,
        TimeArithmeticExpr { Op: not TimeOp.Scale } => Sum,
        ArithmeticExpr or TimeArithmeticExpr => Product,
        CallExpr { Function.Name: "||" } => Sum,
        NegateExpr => Unary,
        _ => Primary,
    };

    private static string Text(Expr expr, int own) => expr switch
    {
        ColumnExpr x => Name(x.Name),
        ConstantExpr x => ConstantText.Of(x),
        ArithmeticExpr x => Pair(x.Left, Operator(x.Op), x.Right, own),
        NegateExpr x => "-" + Print(x.Operand, own),
        TimeArithmeticExpr x => Pair(x.Left, x.Op == TimeOp.AddInterval ? "+" : x.Op == TimeOp.Scale ? "*" : "-", x.Right, own),
        CompareExpr x => Print(x.Left, own + 1) + " " + Operator(x.Op) + " " + Print(x.Right, own + 1),
        AndExpr x => Pair(x.Left, "AND", x.Right, own),
        OrExpr x => Pair(x.Left, "OR", x.Right, own),
        NotExpr x => "NOT " + Print(x.Operand, own),
        IsNullExpr x => Print(x.Operand, own + 1) + (x.Negated ? " IS NOT NULL" : " IS NULL"),
        DistinctExpr x => Print(x.Left, own + 1) + (x.Negated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ") + Print(x.Right, own + 1),
        InExpr x => Print(x.Operand, own + 1) + (x.Negated ? " NOT IN (" : " IN (") + List(x.Items) + ")",
        LikeExpr x => Like(x, own),
        CaseExpr x => Case(x),
        CoalesceExpr x => "COALESCE(" + List(x.Items) + ")",
        NullIfExpr x => "NULLIF(" + Print(x.Left) + ", " + Print(x.Right) + ")",
        CastExpr x => (x.Try ? "TRY_CAST(" : "CAST(") + Print(x.Operand) + " AS " + TypeText.Of(x.Type) + ")",
        CallExpr { Function.Name: "||" } x => Pair(x.Arguments[0], "||", x.Arguments[1], own),
        CallExpr { Function.Name: "[]" } x => Print(x.Arguments[0], Primary) + "[" + Print(x.Arguments[1]) + "]",
        CallExpr { Function.Name: "= ANY" } x => Print(x.Arguments[1], own + 1) + " = ANY(" + Print(x.Arguments[0]) + ")",
        CallExpr { Function: { ClrClass: "Rows", Name: "." } } x => "(" + Print(x.Arguments[0]) + ")." + Name(Functions.RowFunctions.FieldOf(x).Name),
        ArrayExpr { Type.Kind: TypeKind.Row } x => "ROW(" + List(x.Items) + ")",
        ArrayExpr { Type.Kind: TypeKind.Map, Items.Count: > 0 } x => "MAP[" + List(x.Items) + "]",
        ArrayExpr { Type.Kind: TypeKind.Map } x => "CAST(MAP[] AS " + TypeText.Of(x.Type) + ")",
        ArrayExpr { Items.Count: 0 } x => "CAST(ARRAY[] AS " + TypeText.Of(x.Type) + ")",
        ArrayExpr x => "ARRAY[" + List(x.Items) + "]",
        CallExpr x => x.Function.Name + "(" + List(x.Arguments) + ")",
        RowExpr x => Name(x.Stream.Name),
        _ => expr.GetType().Name,
    };

    private static string Pair(Expr left, string op, Expr right, int own) => Print(left, own) + " " + op + " " + Print(right, own + 1);

    private static string List(EquatableArray<Expr> items) => string.Join(", ", items.Select(x => Print(x)));

    private static string Like(LikeExpr x, int own)
    {
        var op = (x.Negated ? " NOT " : " ") + (x.IgnoreCase ? "ILIKE " : "LIKE ");
        var escape = x.Escape == '\\' ? string.Empty : " ESCAPE '" + (x.Escape == '\0' ? string.Empty : x.Escape.ToString()) + "'";
        return Print(x.Operand, own + 1) + op + Print(x.Pattern, own + 1) + escape;
    }

    private static string Case(CaseExpr x)
    {
        var arms = string.Concat(x.Arms.Select(arm => " WHEN " + Print(arm.When) + " THEN " + Print(arm.Then)));
        return "CASE" + arms + (x.Else is null ? string.Empty : " ELSE " + Print(x.Else)) + " END";
    }

    private static string Operator(ArithmeticOp op) => op switch
    {
        ArithmeticOp.Add => "+",
        ArithmeticOp.Subtract => "-",
        ArithmeticOp.Multiply => "*",
        ArithmeticOp.Divide => "/",
        _ => "%",
    };

    private static string Operator(CompareOp op) => op switch
    {
        CompareOp.Equal => "=",
        CompareOp.NotEqual => "<>",
        CompareOp.Less => "<",
        CompareOp.LessOrEqual => "<=",
        CompareOp.Greater => ">",
        _ => ">=",
    };
}
