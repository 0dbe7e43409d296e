namespace Laminar.Oracle.Generation;

/// <summary>Values by way of rows and maps: fields, elements by their keys, comparisons, numbers of keys.</summary>
public static class RowExpressions
{
    public static string Of(ExpressionGenerator g, Category category, int depth) => category switch
    {
        Category.Boolean when g.Random.Next(2) == 0 => Condition(g, depth),
        Category.Integer when g.Random.Next(3) == 0 => $"CARDINALITY({Map(g, g.AnyCategory(), depth)})",
        _ when g.Random.Next(2) == 0 => $"({Row(g, category, depth)}).f{(g.Random.Next(3) == 0 ? "3.f1" : "1")}",
        _ => $"{Map(g, category, depth)}[{g.Of(Category.Text, 0)}]",
    };

    /// <summary>Its first field, and the field of its third, are of the category.</summary>
    private static string Row(ExpressionGenerator g, Category category, int depth) => $"ROW({g.Of(category, depth)}, {g.Any(0).Sql}, ROW({g.Of(category, 0)}))";

    private static string Map(ExpressionGenerator g, Category category, int depth) =>
        $"MAP[{g.Of(Category.Text, 0)}, {g.Of(category, depth)}, {g.Pick(["'a'", "'abc'", "'a text of more than twelve'"])}, {g.Of(category, 0)}]";

    private static string Condition(ExpressionGenerator g, int depth)
    {
        var (one, two) = (g.AnyCategory(), g.AnyCategory());
        var op = g.Pick(["=", "<>", "IS DISTINCT FROM", "IS NOT DISTINCT FROM"]);
        return g.Random.Next(3) == 0
            ? $"MAP_CONTAINS_KEY({Map(g, one, depth)}, {g.Of(Category.Text, 0)})"
            : $"(ROW({g.Of(one, depth)}, {g.Of(two, 0)}) {op} ROW({g.Of(one, 0)}, {g.Of(two, 0)}))";
    }
}
