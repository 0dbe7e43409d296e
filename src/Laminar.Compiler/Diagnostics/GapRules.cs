namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0320–LAM0324 and LAM2120: gaps that are filled.</summary>
public static class GapRules
{
    public static readonly Rule Arguments = new(
        "LAM0320", Severity.Error, "Arguments of GAP_FILL",
        "GAP_FILL takes TABLE t [PARTITION BY columns], DESCRIPTOR(time), the length of a bucket [, its offset], LOCF(columns), INTERPOLATE(columns) and MAX GAP interval [, UNTIL WATERMARK]; {0}");

    public static readonly Rule NoMaxGap = new(
        "LAM0321", Severity.Error, "Gap without bound", "a gap may be of any length, and one row far in the future would make as many rows as there are buckets before it: add MAX GAP INTERVAL '1' HOUR, say; longer gaps stay open");

    public static readonly Rule Columns = new(
        "LAM0322", Severity.Error, "Column that cannot be filled", "{0} of GAP_FILL names columns of its table; {1}");

    public static readonly Rule Interpolated = new(
        "LAM0323", Severity.Error, "Interpolation of what is no number", "INTERPOLATE draws a line between numbers, and {0} is {1}; LOCF({0}) carries the last value on");

    public static readonly Rule Buckets = new(
        "LAM0324", Severity.Error, "Gap of no buckets, or of too many", "MAX GAP {0} holds {1} buckets of {2}; it takes one at least and 1000000 at most");

    public static readonly Rule OverChanges = new(
        "LAM2120", Severity.Error, "Gaps of a changelog", "GAP_FILL reads rows that may be taken back, and what has been filled in after them would not be; EMIT ON WINDOW CLOSE in the query it reads gives it final rows");
}
