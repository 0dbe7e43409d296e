namespace Laminar.Oracle.Generation;

/// <summary>Conditions: comparisons of every type, logic, and the tests that are never NULL.</summary>
public static class ConditionExpressions
{
    private static readonly string[] Comparisons = ["=", "<>", "!=", "<", "<=", ">", ">="];

    private static readonly string[] Patterns = ["'a%'", "'%c'", "'_b_'", "'%'", "''", "'a\\_b\\%c'", "'%ü%'", "'A%'", "'____'"];

    /// <summary>Regular expressions; the last two have a group.</summary>
    public static readonly string[] Regular = ["'^a'", "'c$'", "'[a-c]+'", "'\\d+'", "'ü|日'", "'^$'", "'b*'", "'.{3}'", "'\\w{2,3}?'", "'(?i)A.C'", "'\\bt'", "'(a|b)c?'", "'([^a]*)t'"];

    public static string Of(ExpressionGenerator g, int depth) => g.Random.Next(16) switch
    {
        0 or 1 or 2 => Compare(g, depth),
        3 or 4 => $"({g.Of(Category.Boolean, depth)} AND {g.Of(Category.Boolean, depth)})",
        5 or 6 => $"({g.Of(Category.Boolean, depth)} OR {g.Of(Category.Boolean, depth)})",
        7 => $"(NOT {g.Of(Category.Boolean, depth)})",
        8 => $"({g.Any(depth).Sql} IS {g.Pick(["", "NOT "])}NULL)",
        9 => $"({g.Of(Category.Boolean, depth)} IS {g.Pick(["", "NOT "])}{g.Pick(["TRUE", "FALSE", "UNKNOWN"])})",
        10 => In(g, depth),
        11 => Between(g, depth),
        12 => $"({g.Of(Category.Text, depth)} {g.Pick(["", "NOT "])}{g.Pick(["LIKE", "LIKE", "ILIKE"])} {g.Pick(Patterns)})",
        13 => Distinct(g, depth),
        14 => $"({g.Of(Category.Text, depth)} {g.Pick(["~", "~*", "!~", "!~*"])} {g.Pick(Regular)})",
        _ => $"{g.Pick(["STARTS_WITH", "CONTAINS"])}({g.Of(Category.Text, depth)}, {g.Of(Category.Text, 0)})",
    };

    private static string Compare(ExpressionGenerator g, int depth)
    {
        var (left, right) = Alike(g);
        return $"({g.Of(left, depth)} {g.Pick(Comparisons)} {(g.Random.Next(25) == 0 ? "NULL" : g.Of(right, depth))})";
    }

    private static string In(ExpressionGenerator g, int depth)
    {
        var category = g.AnyCategory();
        var last = g.Random.Next(4) == 0 ? ", NULL" : "";
        return $"({g.Of(category, depth)} {g.Pick(["", "NOT "])}IN ({g.Of(category, 0)}, {g.Of(category, 0)}{last}))";
    }

    private static string Between(ExpressionGenerator g, int depth)
    {
        var (left, right) = Alike(g);
        return $"({g.Of(left, depth)} {g.Pick(["", "NOT "])}BETWEEN {g.Of(right, 0)} AND {g.Of(right, 0)})";
    }

    private static string Distinct(ExpressionGenerator g, int depth)
    {
        var (left, right) = Alike(g);
        return $"({g.Of(left, depth)} IS {g.Pick(["", "NOT "])}DISTINCT FROM {g.Of(right, depth)})";
    }

    /// <summary>Two categories whose values can be compared.</summary>
    private static (Category Left, Category Right) Alike(ExpressionGenerator g)
    {
        Category[] numbers = [Category.Integer, Category.Decimal, Category.Double];
        Category[] days = [Category.Timestamp, Category.Date];
        var category = g.AnyCategory();
        return category is Category.Integer or Category.Decimal or Category.Double ? (category, g.Pick(numbers))
            : category is Category.Timestamp or Category.Date ? (category, g.Pick(days))
            : (category, category);
    }
}
