using System;
using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Three-valued logic; null is UNKNOWN. Right sides are evaluated only when they can matter.</summary>
public static class Logic
{
    public static bool? And(Func<bool?> left, Func<bool?> right)
    {
        var l = left();
        if (l == false)
        {
            return false;
        }

        var r = right();
        return r == false ? false : l is null || r is null ? null : true;
    }

    public static bool? Or(Func<bool?> left, Func<bool?> right)
    {
        var l = left();
        if (l == true)
        {
            return true;
        }

        var r = right();
        return r == true ? true : l is null || r is null ? null : false;
    }

    public static bool Holds(CompareOp op, int order) => op switch
    {
        CompareOp.Equal => order == 0,
        CompareOp.NotEqual => order != 0,
        CompareOp.Less => order < 0,
        CompareOp.LessOrEqual => order <= 0,
        CompareOp.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>x IN (a, b) is x = a OR x = b; NOT IN its negation.</summary>
    public static object? In(object? operand, IEnumerable<Func<object?>> items, bool negated)
    {
        var unknown = operand is null;
        foreach (var item in items)
        {
            var value = item();
            if (value is null)
            {
                unknown = true;
            }
            else if (operand is not null && ValueOrder.Compare(operand, value) == 0)
            {
                return !negated;
            }
        }

        return unknown ? null : negated;
    }
}
