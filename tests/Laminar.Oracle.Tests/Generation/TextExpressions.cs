namespace Laminar.Oracle.Generation;

/// <summary>Expressions of text.</summary>
public static class TextExpressions
{
    public static string Of(ExpressionGenerator g, int depth) => g.Random.Next(22) switch
    {
        0 or 1 => $"({g.Of(Category.Text, depth)} || {g.Of(Category.Text, depth)})",
        2 => $"{g.Pick(["UPPER", "LOWER", "REVERSE", "INITCAP"])}({g.Of(Category.Text, depth)})",
        3 => $"SUBSTRING({g.Of(Category.Text, depth)} FROM {g.Random.Next(-1, 4)} FOR {g.Random.Next(0, 5)})",
        4 => $"SUBSTRING({g.Of(Category.Text, depth)}, {g.Random.Next(-1, 14)})",
        5 => $"{g.Pick(["TRIM", "LTRIM", "RTRIM"])}({g.Of(Category.Text, depth)})",
        6 => $"TRIM({g.Pick(["BOTH", "LEADING", "TRAILING"])} 'a' FROM {g.Of(Category.Text, depth)})",
        7 => $"{g.Pick(["LEFT", "RIGHT"])}({g.Of(Category.Text, depth)}, {g.Random.Next(-2, 6)})",
        8 => $"REPLACE({g.Of(Category.Text, depth)}, {g.Of(Category.Text, 0)}, {g.Of(Category.Text, 0)})",
        9 => $"CONCAT({g.Of(Category.Text, depth)}, {g.Of(Category.Text, depth)}, 'x')",
        10 => $"{g.Pick(["LPAD", "RPAD"])}({g.Of(Category.Text, depth)}, {g.Random.Next(0, 20)}, {g.Pick(["'*'", "'ab'", "'ü'"])})",
        11 => $"SPLIT_PART({g.Of(Category.Text, depth)}, ',', {g.Random.Next(1, 4)})",
        12 => $"CAST({g.Of(g.Pick([Category.Integer, Category.Decimal, Category.Boolean, Category.Text]), depth)} AS {g.Pick(["VARCHAR", "TEXT", "VARCHAR(3)", "VARCHAR(20)"])})",
        13 => $"CAST({g.Of(g.Pick([Category.Timestamp, Category.Date, Category.Time, Category.Interval, Category.Double]), depth)} AS VARCHAR)",
        15 => $"CONCAT_WS({g.Pick(["', '", "''", "NULL", g.Of(Category.Text, 0)])}, {g.Of(Category.Text, depth)}, {g.Of(g.AnyCategory(), 0)}, {g.Of(Category.Text, depth)})",
        19 => $"{g.Pick(["JSON_VALUE", "JSON_QUERY"])}('{{\"a\": \"' || {g.Of(Category.Text, 0)} || '\", \"b\": [1, null, {{\"c\": {g.Random.Next(9)}}}]}}', '{g.Pick(["$.a", "$.b[0]", "$.b", "$.b[2].c", "$.b[1]", "$.c"])}')",
        20 => $"('[\"' || {g.Of(Category.Text, 0)} || '\", null, {{\"a\": [true]}}]' {g.Pick(["->", "->>"])} {g.Random.Next(-4, 4)})",
        16 => $"REGEXP_EXTRACT({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)})",
        17 => $"REGEXP_EXTRACT({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular[^2..])}, {g.Random.Next(0, 2)})",
        18 => $"REGEXP_REPLACE({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)}, {g.Pick(["'<\\&>'", "''", g.Of(Category.Text, 0)])}{g.Pick(["", ", 'g'", ", 'gi'"])})",
        14 => $"REPEAT({g.Of(Category.Text, 0)}, {g.Random.Next(0, 4)})",
        _ => $"{g.Pick(["GREATEST", "LEAST"])}({g.Of(Category.Text, depth)}, {g.Of(Category.Text, depth)})",
    };
}
