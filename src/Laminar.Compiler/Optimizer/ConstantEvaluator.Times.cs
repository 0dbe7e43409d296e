using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

public static partial class ConstantEvaluator
{
    private const string TimeRange = "the result is outside 1677 to 2262";
    private const int NanosecondsPerTick = 100;

    private static Evaluation? Time(TimeArithmeticExpr expr, object left, object right) => expr.Op switch
    {
        TimeOp.AddInterval => Shift(expr, left, (long)right),
        TimeOp.SubtractInterval => Shift(expr, left, -(decimal)(long)right),
        TimeOp.Difference => Difference((long)left, (long)right),
        _ => null,
    };

    private static Evaluation? Shift(TimeArithmeticExpr expr, object from, decimal ticks)
    {
        switch (expr.Left.Type.Kind)
        {
            case TypeKind.Timestamp:
                return Timestamp((long)from + ticks * NanosecondsPerTick);
            case TypeKind.Date:
                return Timestamp(Midnight((int)from) + ticks * NanosecondsPerTick);
            case TypeKind.Interval:
                var sum = (long)from + ticks;
                return sum is >= long.MinValue and <= long.MaxValue ? Evaluation.Of((long)sum, SqlType.Interval) : Evaluation.Failed("the interval is too long");
            default:
                return null;
        }
    }

    /// <summary>Left to run time where nanoseconds would be cut off.</summary>
    private static Evaluation? Difference(long left, long right)
    {
        var nanoseconds = (decimal)left - right;
        return nanoseconds % NanosecondsPerTick == 0 ? Evaluation.Of((long)(nanoseconds / NanosecondsPerTick), SqlType.Interval) : null;
    }

    private static Evaluation Timestamp(decimal nanoseconds) => nanoseconds is >= long.MinValue and <= long.MaxValue
        ? Evaluation.Of((long)nanoseconds, SqlType.Timestamp)
        : Evaluation.Failed(TimeRange);

    private static decimal Midnight(int day) => (day - Binding.DateTimeText.UnixEpochDay) * (decimal)Binding.DateTimeText.NanosecondsPerDay;
}
