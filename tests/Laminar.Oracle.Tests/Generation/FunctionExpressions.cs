namespace Laminar.Oracle.Generation;

/// <summary>The functions that the other expressions do not have. Constants where the compiler wants them, whole numbers of the width that there is an overload for.</summary>
public static class FunctionExpressions
{
    private static readonly string[] Units = ["SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"];

    private static readonly string[] Json = ["'{\"a\": 1, \"b\": [true, null]}'", "'[1, {\"a\": \"x\"}]'", "'\"text\"'", "'{'", "'17'", "''"];

    public static string Of(ExpressionGenerator g, Category category, int depth) => category switch
    {
        Category.Boolean => Condition(g, depth),
        Category.Integer => Integer(g, depth),
        Category.Decimal => Decimal(g, depth),
        Category.Double => Double(g, depth),
        Category.Text => Text(g, depth),
        Category.Timestamp => Timestamp(g, depth),
        Category.Date => Date(g, depth),
        Category.Time when g.HasClock && g.Random.Next(2) == 0 => g.Pick(["CURRENT_TIME", "LOCALTIME"]),
        Category.Time => $"MAKE_TIME({g.Random.Next(24)}, {g.Random.Next(60)}, {g.Pick(["0", "59.5", "7e0"])})",
        _ => g.Random.Next(3) == 0 ? $"({g.Of(Category.Timestamp, depth)} - {Timestamp(g, 0)})" : $"DATE_TRUNC('{g.Pick(["second", "minute", "hour", "day"])}', {g.Of(Category.Interval, depth)})",
    };

    private static string Condition(ExpressionGenerator g, int depth) => g.Random.Next(8) switch
    {
        0 => $"{g.Pick(["ENDS_WITH", "ENDSWITH", "STARTSWITH"])}({g.Of(Category.Text, depth)}, {g.Of(Category.Text, 0)})",
        1 => $"{g.Pick(["REGEXP", "REGEXP_LIKE"])}({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)})",
        2 => $"({g.Of(Category.Text, depth)} IS {g.Pick(["", "NOT "])}JSON{g.Pick(["", " OBJECT", " ARRAY", " SCALAR"])})",
        3 => $"JSON_EXISTS({JsonText(g)}, '{g.Pick(["$.a", "$.b[1]", "$[0]", "$"])}')",
        4 => $"({g.Of(Category.Integer, depth)} {g.Pick(["", "NOT "])}BETWEEN SYMMETRIC {g.Of(Category.Integer, 0)} AND {g.Of(Category.Integer, 0)})",
        5 => $"({g.Of(Category.Text, depth)} LIKE {g.Pick(["'a!_b!%c'", "'%!%%'", "'!!%'"])} ESCAPE '!')",
        6 => $"({g.Of(Category.Timestamp, depth)} {g.Pick(["<", ">="])} {Timestamp(g, depth)})",
        _ => $"IF({g.Of(Category.Boolean, depth)}, {g.Of(Category.Boolean, 0)}, {g.Of(Category.Boolean, 0)})",
    };

    private static string Integer(ExpressionGenerator g, int depth) => g.Random.Next(17) switch
    {
        0 => $"{g.Pick(["BITAND", "BITOR", "BITXOR"])}({Whole(g, depth)}, {Whole(g, 0)})",
        1 => $"{g.Pick(["BITNOT", "BIT_COUNT"])}({Whole(g, depth)})",
        2 => $"{g.Pick(["SHIFTLEFT", "SHIFTRIGHT"])}({Whole(g, depth)}, {g.Random.Next(-2, 70)})",
        3 => $"{g.Pick(["GCD", "LCM", "DIV"])}({Whole(g, depth)}, {Whole(g, 0)})",
        4 => $"FACTORIAL(ABS({g.Of(Category.Integer, 0)} % 23))",
        5 => $"{g.Pick(["INSTR", "STRPOS"])}({g.Of(Category.Text, depth)}, {g.Of(Category.Text, 0)})",
        6 => $"LOCATE({g.Of(Category.Text, 0)}, {g.Of(Category.Text, depth)}{g.Pick(["", ", 2", ", 0", ", 5"])})",
        7 => $"{g.Pick(["BIT_LENGTH", "CHARACTER_LENGTH"])}({g.Of(Category.Text, depth)})",
        8 => $"TIMESTAMPDIFF({g.Pick(Units)}, {g.Of(Category.Timestamp, depth)}, {g.Of(Category.Timestamp, 0)})",
        9 => $"{g.Pick(["YEAR", "QUARTER", "MONTH", "WEEK", "DAYOFMONTH", "DAYOFYEAR", "DAYOFWEEK", "DAY"])}({g.Of(g.Pick([Category.Timestamp, Category.Date]), depth)})",
        10 => $"{g.Pick(["HOUR", "MINUTE", "SECOND"])}({g.Of(g.Pick([Category.Timestamp, Category.Time, Category.Interval]), depth)})",
        11 => $"EXTRACT({g.Pick(["MICROSECONDS", "NANOSECOND", "HOUR", "MINUTE"])} FROM {g.Of(g.Pick([Category.Timestamp, Category.Time, Category.Interval]), depth)})",
        12 => $"EXTRACT({g.Pick(["MILLENNIUM", "CENTURY", "DECADE", "DOW", "DOY", "ISODOW", "WEEK", "ISOYEAR"])} FROM {g.Of(Category.Date, depth)})",
        13 => $"JSON_ARRAY_LENGTH({JsonText(g)})",
        14 => $"JSON_VALUE({JsonText(g)}, '{g.Pick(["$.a", "$[0]", "$"])}' RETURNING INTEGER)",
        15 => $"DECODE({g.Of(Category.Text, depth)}, {g.Of(Category.Text, 0)}, {g.Of(Category.Integer, 0)}, NULL, 7{g.Pick(["", ", " + g.Of(Category.Integer, 0)])})",
        _ => $"UNIX_TIMESTAMP({g.Of(Category.Timestamp, depth)})",
    };

    private static string Decimal(ExpressionGenerator g, int depth) => g.Random.Next(5) switch
    {
        0 => $"{g.Pick(["TRUNC", "TRUNCATE"])}({g.Of(Category.Decimal, depth)}, {g.Random.Next(-2, 4)})",
        1 => $"EXTRACT({g.Pick(["EPOCH", "SECOND", "MILLISECOND"])} FROM {g.Of(g.Pick([Category.Time, Category.Interval]), depth)})",
        2 => $"EXTRACT(EPOCH FROM {g.Of(Category.Date, depth)})",
        3 => $"{g.Pick(["DIV", "MOD"])}({g.Of(Category.Decimal, depth)}, {g.Of(Category.Decimal, 0)})",
        _ => $"NVL2({g.Of(Category.Text, depth)}, {g.Of(Category.Decimal, 0)}, {g.Of(Category.Decimal, 0)})",
    };

    private static string Double(ExpressionGenerator g, int depth) => g.Random.Next(7) switch
    {
        0 => $"{g.Pick(["SIN", "COS", "TAN", "ATAN", "COT", "SINH", "COSH", "TANH", "ASINH"])}({Small(g, depth)})",
        1 => $"{g.Pick(["ASIN", "ACOS", "ATANH"])}({Small(g, depth)} / 8)",
        2 => $"{g.Pick(["LN", "LOG", "LOG10", "LOG2", "ACOSH"])}(1 + ABS({Small(g, depth)}))",
        3 => $"{g.Pick(["EXP", "CBRT", "DEGREES", "RADIANS"])}({Small(g, depth)})",
        4 => $"{g.Pick(["POWER", "POW"])}({Small(g, depth)}, {g.Random.Next(-2, 4)})",
        5 => $"ATAN2({Small(g, depth)}, {Small(g, 0)})",
        _ => $"({g.Pick(["PI()", "E()"])} * {Small(g, depth)})",
    };

    private static string Text(ExpressionGenerator g, int depth) => g.Random.Next(17) switch
    {
        0 => $"CHR(65 + ABS({g.Of(Category.Integer, 0)} % 900))",
        1 => $"TRANSLATE({g.Of(Category.Text, depth)}, {g.Pick(["'abc'", "'aü1'", "''"])}, {g.Pick(["'xy'", "'日z'", "'1234'"])})",
        2 => $"OVERLAY({g.Of(Category.Text, depth)} PLACING {g.Of(Category.Text, 0)} FROM {g.Random.Next(0, 5)}{g.Pick(["", " FOR 0", " FOR 2"])})",
        3 => $"{g.Pick(["BTRIM", "LTRIM", "RTRIM"])}({g.Of(Category.Text, depth)}, {g.Pick(["'ab'", "'c'", "'ü'"])})",
        4 => $"{g.Pick(["LCASE", "UCASE"])}({g.Of(Category.Text, depth)})",
        5 => $"{g.Pick(["MD5", "SHA256", "TO_BASE64"])}({g.Of(Category.Text, depth)})",
        6 => $"{g.Pick(["TO_HEX", "HEX"])}({Whole(g, depth)})",
        7 => $"FROM_BASE64(TO_BASE64({g.Of(Category.Text, depth)}))",
        8 => $"SPLIT_INDEX({g.Of(Category.Text, depth)}, {g.Pick(["'e'", "' '", "'b_'"])}, {g.Random.Next(3)})",
        9 => $"DATE_FORMAT({g.Of(Category.Timestamp, depth)}, 'yyyy-MM-dd HH:mm:ss')",
        10 => $"REGEXP_SUBSTR({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)})",
        11 => $"JSON_TYPEOF({JsonText(g)})",
        12 => $"({JsonText(g)} {g.Pick(["->", "->>"])} {g.Pick(["'a'", "'b'", "0", "-1"])})",
        13 => $"REGEXP_REPLACE_ALL({g.Of(Category.Text, depth)}, {g.Pick(ConditionExpressions.Regular)}, '#')",
        14 => $"FROM_UNIXTIME({Whole(g, depth)} % 100000)",
        15 => $"SUBSTR({g.Of(Category.Text, depth)}, {g.Random.Next(-2, 5)}{g.Pick(["", ", 3", ", 0"])})",
        _ => $"NVL2({g.Of(g.AnyCategory(), depth)}, {g.Of(Category.Text, 0)}, {g.Of(Category.Text, 0)})",
    };

    private static string Timestamp(ExpressionGenerator g, int depth) => g.Random.Next(g.HasClock ? 10 : 7) switch
    {
        0 => $"DATE_BIN({g.Pick(["INTERVAL '5' SECOND", "INTERVAL '90' MINUTE", "INTERVAL '7' DAY"])}, {g.Of(Category.Timestamp, depth)}, {g.Of(Category.Timestamp, 0)})",
        1 => $"TO_TIMESTAMP({g.Of(g.Pick([Category.Integer, Category.Decimal]), depth)})",
        2 => $"TIMESTAMPADD({g.Pick(Units)}, {Whole(g, 0)} % 100, {g.Of(Category.Timestamp, depth)})",
        3 => $"MAKE_TIMESTAMP({g.Random.Next(1900, 2100)}, {g.Random.Next(1, 13)}, {g.Random.Next(1, 31)}, {g.Random.Next(24)}, {g.Random.Next(60)}, {g.Pick(["0", "59.5", "7e0"])})",
        4 => $"DATE_TRUNC('{g.Pick(["day", "week", "month", "hour"])}', {g.Of(Category.Timestamp, depth)}, '{g.Pick(["Asia/Tokyo", "America/New_York"])}')",
        5 => $"TO_TIMESTAMP_LTZ({Whole(g, depth)}, {g.Pick(["0", "3"])})",
        6 => $"TO_TIMESTAMP('2024-0{g.Random.Next(1, 10)}-1{g.Random.Next(10)} 0{g.Random.Next(10)}:30:00', 'YYYY-MM-DD HH24:MI:SS')",
        _ => g.Pick(["NOW()", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "PROCTIME()"]),
    };

    private static string Date(ExpressionGenerator g, int depth) => g.Random.Next(g.HasClock ? 6 : 5) switch
    {
        5 => "CURRENT_DATE",
        0 => $"LAST_DAY({g.Of(Category.Date, depth)})",
        1 => $"ADD_MONTHS({g.Of(Category.Date, depth)}, {g.Random.Next(-30, 30)})",
        2 => $"MAKE_DATE({g.Random.Next(1, 3000)}, {g.Random.Next(1, 13)}, {g.Random.Next(1, 32)})",
        3 => $"TO_DATE('{g.Random.Next(10, 29)}.0{g.Random.Next(1, 10)}.20{g.Random.Next(10, 40)}', 'DD.MM.YYYY')",
        _ => $"CAST({Timestamp(g, depth)} AS DATE)",
    };

    private static string Whole(ExpressionGenerator g, int depth) => $"CAST({g.Of(Category.Integer, depth)} AS {g.Pick(["INTEGER", "BIGINT"])})";

    /// <summary>Where the last digits of a function of a large number are is its own affair.</summary>
    private static string Small(ExpressionGenerator g, int depth) => $"({g.Of(Category.Double, depth)} % 8e0)";

    private static string JsonText(ExpressionGenerator g) => g.Random.Next(3) == 0 ? g.Of(Category.Text, 0) : g.Random.Next(3) == 0 ? $"('[\"' || {g.Of(Category.Text, 0)} || '\", 2, [3]]')" : g.Pick(Json);
}
