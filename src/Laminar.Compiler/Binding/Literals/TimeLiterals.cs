using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Strings that stand for a date, a time, a timestamp or an interval, read at compile time.</summary>
internal sealed class TimeLiterals(BindingContext context)
{
    public Expr Read(string text, SqlType type, TextSpan span)
    {
        var reason = Parse(text, type, out var value);
        if (reason is null)
        {
            return new ConstantExpr(value, type);
        }

        context.Report(BindingRules.BadLiteral, span, text, Article(type.Kind), reason);
        return ErrorExpr.Create();
    }

    /// <summary>The value of a constant of that type, or the reason why there is none.</summary>
    public static string? Parse(string text, SqlType type, out object? value)
    {
        string? reason;
        switch (type.Kind)
        {
            case TypeKind.Date:
                reason = DateTimeText.Date(text, out var day);
                value = day;
                return reason;
            case TypeKind.Time:
                reason = DateTimeText.Time(text, out var ticks);
                value = ticks;
                return reason;
            case TypeKind.Interval:
                reason = IntervalText.Parse(text, null, null, out var interval);
                value = interval;
                return reason;
            default:
                reason = DateTimeText.Timestamp(text, out var nanoseconds);
                value = nanoseconds;
                return reason;
        }
    }

    private static string Article(TypeKind kind) => kind switch
    {
        TypeKind.Interval => "an interval",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };
}
