using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Operators of the syntax as SQL writes them and as plans have them.</summary>
internal static class OperatorText
{
    public static string Of(CompareOp op) => op switch
    {
        CompareOp.Equal => "=",
        CompareOp.NotEqual => "<>",
        CompareOp.Less => "<",
        CompareOp.LessOrEqual => "<=",
        CompareOp.Greater => ">",
        _ => ">=",
    };

    public static string Of(BinaryOp op) => op switch
    {
        BinaryOp.Or => "OR",
        BinaryOp.And => "AND",
        BinaryOp.Equal => "=",
        BinaryOp.NotEqual => "<>",
        BinaryOp.Less => "<",
        BinaryOp.LessOrEqual => "<=",
        BinaryOp.Greater => ">",
        BinaryOp.GreaterOrEqual => ">=",
        BinaryOp.Add => "+",
        BinaryOp.Subtract => "-",
        BinaryOp.Multiply => "*",
        BinaryOp.Divide => "/",
        BinaryOp.Modulo => "%",
        BinaryOp.Concat => "||",
        BinaryOp.BitAnd => "&",
        BinaryOp.BitOr => "|",
        BinaryOp.BitXor => "^",
        BinaryOp.ShiftLeft => "<<",
        BinaryOp.ShiftRight => ">>",
        BinaryOp.Match => "~",
        BinaryOp.MatchOfAnyCase => "~*",
        BinaryOp.NoMatch => "!~",
        BinaryOp.NoMatchOfAnyCase => "!~*",
        BinaryOp.JsonField => "->",
        _ => "->>",
    };

    public static CompareOp Compare(BinaryOp op) => op switch
    {
        BinaryOp.Equal => CompareOp.Equal,
        BinaryOp.NotEqual => CompareOp.NotEqual,
        BinaryOp.Less => CompareOp.Less,
        BinaryOp.LessOrEqual => CompareOp.LessOrEqual,
        BinaryOp.Greater => CompareOp.Greater,
        _ => CompareOp.GreaterOrEqual,
    };

    public static ArithmeticOp Arithmetic(BinaryOp op) => op switch
    {
        BinaryOp.Add => ArithmeticOp.Add,
        BinaryOp.Subtract => ArithmeticOp.Subtract,
        BinaryOp.Multiply => ArithmeticOp.Multiply,
        BinaryOp.Divide => ArithmeticOp.Divide,
        _ => ArithmeticOp.Modulo,
    };
}
