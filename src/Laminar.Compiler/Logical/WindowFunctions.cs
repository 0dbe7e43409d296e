using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Functions that the binder writes and no query can name.</summary>
public static class WindowFunctions
{
    private const long NanosecondsPerTick = 100;

    /// <summary>window_time of a window's end: the last instant inside, 1 ns below, which no interval (steps of 100 ns) reaches.</summary>
    public static readonly ScalarFunction WindowTime = new(
        "WINDOW_TIME", EquatableArray.Of(SqlType.Timestamp), false, SqlType.Timestamp, "Times", "WindowTime");

    /// <summary>The end of a window by its start and length, or with a negative length the start by its end.</summary>
    private static readonly ScalarFunction WindowEdge = new(
        "WINDOW_EDGE", EquatableArray.Of(SqlType.Timestamp, SqlType.Interval), false, SqlType.Timestamp, "Times", "WindowEdge");

    public static Expr Time(Expr end) => new CallExpr(WindowTime, EquatableArray.Of(end), SqlType.Timestamp, false);

    public static Expr Edge(Expr edge, long nanoseconds) =>
        new CallExpr(WindowEdge, EquatableArray.Of(edge, new ConstantExpr(nanoseconds / NanosecondsPerTick, SqlType.Interval)), SqlType.Timestamp, false);

    /// <summary>Whether it is a time shifted by a constant, and which one and by how many nanoseconds.</summary>
    public static bool IsShift(Expr expr, out Expr from, out long nanoseconds)
    {
        var call = expr as CallExpr;
        from = call?.Function == WindowTime || call?.Function == WindowEdge ? call!.Arguments[0] : expr;
        nanoseconds = call?.Function == WindowTime ? -1
            : call?.Function == WindowEdge && call!.Arguments[1] is ConstantExpr { Value: long ticks } ? ticks * NanosecondsPerTick
            : 0;
        return from != (object)expr;
    }
}
