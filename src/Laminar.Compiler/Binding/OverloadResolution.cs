using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The overload for given arguments: one whose parameters are exactly theirs, else the one that the fewest have to be widened for; of several such,
/// the one of the table that comes first. Number literals take on a parameter's type where they fit, strings are read as times.
/// </summary>
internal static class OverloadResolution
{
    private const int MaxListed = 6;

    private static readonly TypeKind[] WideningOrder =
    {
        TypeKind.TinyInt, TypeKind.UTinyInt, TypeKind.SmallInt, TypeKind.USmallInt, TypeKind.Integer, TypeKind.UInteger, TypeKind.BigInt,
        TypeKind.UBigInt, TypeKind.Decimal, TypeKind.Real, TypeKind.Double,
    };

    public static ScalarFunction? Find(IReadOnlyList<ScalarFunction> overloads, IReadOnlyList<Expr> arguments)
    {
        ScalarFunction? best = null;
        var bestCost = int.MaxValue;
        foreach (var overload in overloads)
        {
            if (Cost(overload, arguments) is { } cost && cost < bestCost)
            {
                best = overload;
                bestCost = cost;
            }
        }

        return best;
    }

    /// <summary>The type of a parameter; the last of a variadic function repeats.</summary>
    public static SqlType Parameter(ScalarFunction function, int index) =>
        function.Parameters[index < function.Parameters.Count ? index : function.Parameters.Count - 1];

    /// <summary>"ROUND(DOUBLE), ROUND(DECIMAL, INTEGER) or …".</summary>
    public static string Signatures(IReadOnlyList<ScalarFunction> overloads)
    {
        var all = overloads.Select(Signature).Distinct().ToList();
        return string.Join(", ", all.Take(MaxListed)) + (all.Count > MaxListed ? ", …" : string.Empty);
    }

    private static string Signature(ScalarFunction function) =>
        function.Name + "(" + string.Join(", ", function.Parameters.Select((x, i) => RowName(function, i) ?? TypeText.Of(x))) + (function.Variadic ? ", …)" : ")");

    private static string? RowName(ScalarFunction function, int parameter) =>
        parameter < function.User.Count && function.User[parameter].RowType is { } row ? row.Substring(row.LastIndexOf('.') + 1).Replace("global::", "") : null;

    private static int? Cost(ScalarFunction function, IReadOnlyList<Expr> arguments)
    {
        var fits = function.Variadic ? arguments.Count >= function.Parameters.Count : arguments.Count == function.Parameters.Count;
        if (!fits)
        {
            return null;
        }

        var total = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (Cost(arguments[i], Parameter(function, i)) is not { } cost)
            {
                return null;
            }

            total += cost;
        }

        return total;
    }

    private static int? Cost(Expr argument, SqlType parameter)
    {
        var type = argument.Type;
        if (type.Kind == parameter.Kind)
        {
            return 0;
        }

        if (type.Kind == TypeKind.Null)
        {
            return 1;
        }

        if (argument is ConstantExpr { Value: { } value })
        {
            if (value is string)
            {
                return Coercion.IsTime(parameter) ? 2 : null;
            }

            // INTEGER parameters take the literal 3 as it is; so do narrower ones, after wider ones that need no thought.
            if (type.IsNumeric && parameter.IsInteger && LiteralConversion.Number(value, parameter) is not null)
            {
                return Distance(type.Kind, parameter.Kind);
            }
        }

        return !Promotion.Widens(type, parameter) ? null
            : type.IsNumeric ? Distance(type.Kind, parameter.Kind)
            : 2;
    }

    private static int Distance(TypeKind from, TypeKind to)
    {
        var steps = System.Array.IndexOf(WideningOrder, to) - System.Array.IndexOf(WideningOrder, from);
        return steps < 0 ? WideningOrder.Length - steps : steps;
    }
}
