using System;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

public static partial class ConstantEvaluator
{
    private const decimal ExactInDouble = 9_007_199_254_740_992m;

    private static Evaluation? Cast(CastExpr cast)
    {
        var operand = Evaluate(cast.Operand);
        if (operand?.Constant is null)
        {
            return operand;
        }

        if (operand.Constant.Value is not { } value)
        {
            return Evaluation.Of(null, cast.Type);
        }

        var result = Cast(value, operand.Constant.Type, cast.Type);
        return result?.Reason is not null && cast.Try ? Evaluation.Of(null, cast.Type) : result;
    }

    private static Evaluation? Cast(object value, SqlType from, SqlType to)
    {
        if (from.IsInteger)
        {
            return FromInteger(value, to);
        }

        return from.Kind switch
        {
            TypeKind.Decimal => FromDecimal((decimal)value, to),
            TypeKind.Real when to.Kind == TypeKind.Double => Evaluation.Of((double)(float)value, to),
            TypeKind.Boolean => FromBoolean((bool)value, to),
            TypeKind.Date when to.Kind == TypeKind.Timestamp => Timestamp(Midnight((int)value)),
            TypeKind.Text when to.IsInteger => FromText((string)value, to),
            _ => null,
        };
    }

    private static Evaluation? FromInteger(object value, SqlType to)
    {
        if (to.IsInteger)
        {
            return IntegerValue.Of(Exact(value), to.Kind) is { } integer ? Evaluation.Of(integer, to) : Overflow(to);
        }

        return to.Kind switch
        {
            TypeKind.Decimal when to.Precision == 0 => Evaluation.Of(Exact(value), to),
            TypeKind.Double => Evaluation.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture), to),
            TypeKind.Boolean => Evaluation.Of(Exact(value) != 0, to),
            TypeKind.Text => Evaluation.Of(Convert.ToString(value, CultureInfo.InvariantCulture), to),
            _ => null,
        };
    }

    /// <summary>To an integer a DECIMAL rounds half away from zero.</summary>
    private static Evaluation? FromDecimal(decimal value, SqlType to)
    {
        if (to.IsInteger)
        {
            var rounded = Math.Round(value, 0, MidpointRounding.AwayFromZero);
            return IntegerValue.Of(rounded, to.Kind) is { } integer ? Evaluation.Of(integer, to) : Overflow(to);
        }

        // A fraction's last bit is for the runtime's conversion to say.
        return to.Kind == TypeKind.Double && decimal.Truncate(value) == value && Math.Abs(value) <= ExactInDouble ? Evaluation.Of(value == 0 ? 0d : (double)value, to) : null;
    }

    private static Evaluation? FromBoolean(bool value, SqlType to)
    {
        if (to.Kind == TypeKind.Text)
        {
            return Evaluation.Of(value ? "true" : "false", to);
        }

        return to.IsInteger ? Evaluation.Of(IntegerValue.Of(value ? 1 : 0, to.Kind), to) : null;
    }

    /// <summary>Plain digits only: what else is a number, the runtime library says.</summary>
    private static Evaluation? FromText(string text, SqlType to)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return text.Length > 0 && char.IsLetter(text[0]) ? Evaluation.Failed("'" + text + "' is not a number") : null;
        }

        return IntegerValue.Of(value, to.Kind) is { } integer ? Evaluation.Of(integer, to) : Overflow(to);
    }
}
