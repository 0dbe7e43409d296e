using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Functions that ask the query's clock: one time for all rows of a batch.</summary>
public static class ClockFunctions
{
    /// <summary>NOW() and CURRENT_TIMESTAMP: a time like others.</summary>
    public static readonly ScalarFunction Now = Of("NOW");

    /// <summary>PROCTIME(): when the row is looked at, said as such; windows may go by it.</summary>
    public static readonly ScalarFunction ProcTime = Of("PROCTIME");

    public static Expr Call(ScalarFunction function) => new CallExpr(function, default, SqlType.Timestamp, false);

    public static bool IsProcTime(Expr expression) => expression is CallExpr call && call.Function == ProcTime;

    /// <summary>Whether evaluating an expression asks the clock.</summary>
    public static bool AreIn(Expr expression) =>
        expression is CallExpr call && (call.Function == Now || call.Function == ProcTime) || ExpressionTree.Children(expression).Any(AreIn);

    private static ScalarFunction Of(string name) => new(name, default, false, SqlType.Timestamp, "Clock", "Now", Deterministic: false);
}
