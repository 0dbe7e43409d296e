using System;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

public static partial class ConstantEvaluator
{
    private static Evaluation? Compare(CompareExpr expr, object left, object right)
    {
        if (Order(left, right) is not { } order)
        {
            return null;
        }

        return Evaluation.Of(
            expr.Op switch
            {
                CompareOp.Equal => order == 0,
                CompareOp.NotEqual => order != 0,
                CompareOp.Less => order < 0,
                CompareOp.LessOrEqual => order <= 0,
                CompareOp.Greater => order > 0,
                _ => order >= 0,
            },
            SqlType.Boolean);
    }

    /// <summary>NaN cannot be written as a constant, so plain comparison serves for floating point.</summary>
    private static int? Order(object left, object right) => left switch
    {
        string text => CodePoints(text, (string)right),
        BytesLiteral bytes => string.CompareOrdinal(bytes.Hex, ((BytesLiteral)right).Hex),
        bool or double or float => ((IComparable)left).CompareTo(right),
        _ => decimal.Compare(Exact(left), Exact(right)),
    };

    /// <summary>Order by code point: UTF-16 puts surrogates, which stand for the highest, below U+E000.</summary>
    private static int CodePoints(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                var leftHigh = char.IsSurrogate(left[i]);
                return leftHigh == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : leftHigh ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
