using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Functions that the binder writes and no query can name.</summary>
public static class WindowFunctions
{
    /// <summary>window_time of a window's end: the last instant inside, 1 ns below, which no interval (steps of 100 ns) reaches.</summary>
    public static readonly ScalarFunction WindowTime = new(
        "WINDOW_TIME", EquatableArray.Of(SqlType.Timestamp), false, SqlType.Timestamp, "Times", "WindowTime");
}
