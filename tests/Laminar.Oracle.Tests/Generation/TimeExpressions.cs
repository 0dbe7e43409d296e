namespace Laminar.Oracle.Generation;

/// <summary>Expressions of timestamps, dates, times of day and intervals.</summary>
public static class TimeExpressions
{
    private static readonly string[] Units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"];

    public static string Of(ExpressionGenerator g, Category category, int depth) => category switch
    {
        Category.Timestamp => Timestamp(g, depth),
        Category.Date => Date(g, depth),
        Category.Time => Time(g, depth),
        _ => Interval(g, depth),
    };

    private static string Timestamp(ExpressionGenerator g, int depth) => g.Random.Next(8) switch
    {
        6 => $"({g.Of(Category.Timestamp, depth)} AT TIME ZONE '{g.Pick(Zones)}')",
        7 => $"CONVERT_TZ({g.Of(Category.Timestamp, depth)}, '{g.Pick(Zones)}', '{g.Pick(Zones)}')",
        0 or 1 => $"({g.Of(Category.Timestamp, depth)} {g.Pick(["+", "-"])} {g.Of(Category.Interval, depth)})",
        2 => $"CAST({g.Of(Category.Date, depth)} AS TIMESTAMP)",
        3 => $"DATE_TRUNC('{g.Pick(Units)}', {g.Of(Category.Timestamp, depth)})",
        4 => $"TRY_CAST({g.Of(Category.Text, 0)} AS TIMESTAMP)",
        _ => $"({g.Of(Category.Date, depth)} + {g.Of(Category.Interval, 0)})",
    };

    private static string Date(ExpressionGenerator g, int depth) => g.Random.Next(3) switch
    {
        0 or 1 => $"CAST({g.Of(Category.Timestamp, depth)} AS DATE)",
        _ => $"TRY_CAST({g.Of(Category.Text, 0)} AS DATE)",
    };

    private static string Time(ExpressionGenerator g, int depth) => g.Random.Next(4) switch
    {
        0 => $"({g.Of(Category.Time, depth)} {g.Pick(["+", "-"])} {g.Of(Category.Interval, depth)})",
        1 => $"TRY_CAST({g.Of(Category.Text, 0)} AS TIME)",
        _ => $"CAST({g.Of(Category.Timestamp, depth)} AS TIME)",
    };

    private static string Interval(ExpressionGenerator g, int depth) => g.Random.Next(5) switch
    {
        0 => $"({g.Of(Category.Timestamp, depth)} - {g.Of(Category.Timestamp, depth)})",
        1 => $"({g.Of(Category.Interval, depth)} * {g.Random.Next(-2, 4)})",
        2 => $"(- {g.Of(Category.Interval, depth)})",
        _ => $"({g.Of(Category.Interval, depth)} {g.Pick(["+", "-"])} {g.Of(Category.Interval, depth)})",
    };
}
