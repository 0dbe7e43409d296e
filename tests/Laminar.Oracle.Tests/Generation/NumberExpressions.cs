namespace Laminar.Oracle.Generation;

/// <summary>Expressions of numbers: arithmetic with mixed types, casts, functions.</summary>
public static class NumberExpressions
{
    private static readonly string[] Fields = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "DOW", "DOY", "QUARTER", "WEEK", "ISODOW", "ISOYEAR", "CENTURY", "DECADE"];

    public static string Integer(ExpressionGenerator g, int depth) => g.Random.Next(20) switch
    {
        0 or 1 or 2 => $"({g.Of(Category.Integer, depth)} {g.Pick(["+", "-", "*"])} {g.Of(Category.Integer, depth)})",
        3 => $"({g.Of(Category.Integer, depth)} {g.Pick(["/", "%"])} {g.Of(Category.Integer, depth)})",
        4 => $"(- {g.Of(Category.Integer, depth)})",
        5 => $"{g.Pick(["ABS", "SIGN", "FLOOR"])}({g.Of(Category.Integer, depth)})",
        6 => $"MOD({g.Of(Category.Integer, depth)}, {g.Random.Next(1, 9)})",
        7 => $"CAST({g.Of(g.Pick([Category.Double, Category.Decimal, Category.Integer, Category.Boolean]), depth)} AS {g.Pick(["INTEGER", "INT"])})",
        8 => $"CAST({g.Of(g.Pick([Category.Double, Category.Decimal, Category.Integer]), depth)} AS {g.Pick(["SMALLINT", "BIGINT", "TINYINT"])})",
        9 => $"TRY_CAST({g.Of(g.Pick([Category.Text, Category.Text, Category.Double, Category.Integer, Category.Decimal]), depth)} AS {g.Pick(["INTEGER", "BIGINT", "TINYINT"])})",
        10 => $"CAST({g.Of(Category.Text, 0)} AS INTEGER)",
        11 or 12 => $"{g.Pick(["LENGTH", "CHAR_LENGTH", "OCTET_LENGTH", "ASCII"])}({g.Of(Category.Text, depth)})",
        13 => $"POSITION({g.Of(Category.Text, depth)} IN {g.Of(Category.Text, depth)})",
        14 => $"EXTRACT({g.Pick(Fields)} FROM {g.Of(Category.Timestamp, depth)})",
        17 => $"(CAST({g.Of(Category.Integer, depth)} AS BIGINT) {g.Pick(["&", "|", "#"])} {g.Random.Next(-3, 99)})",
        18 => $"({g.Pick(["~ ", "1 << ", "-9 >> "])}CAST({g.Of(Category.Integer, 0)} AS INTEGER))",
        16 => $"{g.Pick(["REGEXP_COUNT", "REGEXP_INSTR"])}({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)})",
        15 => $"{g.Pick(["GREATEST", "LEAST"])}({g.Of(Category.Integer, depth)}, {g.Of(Category.Integer, depth)}, {g.Of(Category.Integer, depth)})",
        _ => $"EXTRACT({g.Pick(["YEAR", "DAY", "MONTH"])} FROM {g.Of(Category.Date, depth)})",
    };

    public static string Decimal(ExpressionGenerator g, int depth) => g.Random.Next(10) switch
    {
        0 or 1 => $"({g.Of(Category.Decimal, depth)} {g.Pick(["+", "-", "*"])} {g.Of(Category.Decimal, depth)})",
        2 => $"({g.Of(Category.Decimal, depth)} {g.Pick(["+", "-", "*", "%"])} {g.Of(Category.Integer, depth)})",
        3 => $"({g.Of(Category.Decimal, depth)} / {g.Pick(["2", "0.5", "4", "NULLIF(" + g.Of(Category.Integer, 0) + ", 0)"])})",
        4 => $"CAST({g.Of(g.Pick([Category.Integer, Category.Decimal, Category.Double]), depth)} AS {g.Pick(["DECIMAL(10, 2)", "DECIMAL(18, 4)", "NUMERIC(5, 1)", "DECIMAL"])})",
        5 => $"ROUND({g.Of(Category.Decimal, depth)}, {g.Random.Next(-2, 4)})",
        6 => $"{g.Pick(["ROUND", "FLOOR", "CEIL", "TRUNC", "ABS", "SIGN"])}({g.Of(Category.Decimal, depth)})",
        7 => $"EXTRACT({g.Pick(["SECOND", "EPOCH", "MILLISECONDS"])} FROM {g.Of(Category.Timestamp, depth)})",
        8 => $"{g.Pick(["GREATEST", "LEAST"])}({g.Of(Category.Decimal, depth)}, {g.Of(Category.Integer, depth)})",
        _ => $"TRY_CAST({g.Of(Category.Text, depth)} AS DECIMAL(12, 3))",
    };

    public static string Double(ExpressionGenerator g, int depth) => g.Random.Next(11) switch
    {
        0 or 1 or 2 => $"({g.Of(Category.Double, depth)} {g.Pick(["+", "-", "*"])} {g.Of(g.Pick([Category.Double, Category.Integer, Category.Decimal]), depth)})",
        3 => $"({g.Of(g.Pick([Category.Integer, Category.Double]), depth)} / {g.Pick(["2e0", "NULLIF(" + g.Of(Category.Double, 0) + ", 0)", g.Of(Category.Double, 0)])})",
        4 => $"(- {g.Of(Category.Double, depth)})",
        5 => $"CAST({g.Of(g.Pick([Category.Integer, Category.Decimal]), depth)} AS {g.Pick(["DOUBLE", "DOUBLE PRECISION", "REAL", "FLOAT"])})",
        6 => $"{g.Pick(["ROUND", "FLOOR", "CEIL", "CEILING", "TRUNC", "ABS", "SIGN"])}({g.Of(Category.Double, depth)})",
        7 => $"SQRT(ABS({g.Of(Category.Double, depth)}))",
        8 => $"{g.Pick(["GREATEST", "LEAST"])}({g.Of(Category.Double, depth)}, {g.Of(Category.Double, depth)})",
        9 => $"TRY_CAST({g.Of(Category.Text, depth)} AS DOUBLE)",
        _ => $"({g.Of(Category.Double, depth)} % 4e0)",
    };
}
