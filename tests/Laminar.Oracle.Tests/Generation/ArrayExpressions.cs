namespace Laminar.Oracle.Generation;

/// <summary>Values by way of arrays, which are made of expressions: elements, numbers of them, places, what is in them.</summary>
public static class ArrayExpressions
{
    public static string Of(ExpressionGenerator g, Category category, int depth) => category switch
    {
        Category.Boolean or Category.Integer or Category.Text when g.Random.Next(4) == 0 => BytesExpressions.Of(g, category, depth),
        _ when g.Random.Next(5) == 0 => RowExpressions.Of(g, category, depth),
        Category.Boolean when g.Random.Next(2) == 0 => Condition(g, depth),
        Category.Integer when g.Random.Next(2) == 0 => Number(g, depth),
        _ => $"{Array(g, category, depth)}[{Place(g)}]",
    };

    /// <summary>Its elements are of one category, and may be NULL.</summary>
    public static string Array(ExpressionGenerator g, Category category, int depth) => g.Random.Next(5) switch
    {
        0 => $"ARRAY_CONCAT(ARRAY[{g.Of(category, depth)}], ARRAY[{g.Of(category, 0)}, NULL])",
        1 => $"ARRAY[{g.Of(category, depth)}]",
        2 => $"ARRAY[{g.Of(category, depth)}, NULL, {g.Of(category, depth)}]",
        _ => $"ARRAY[{g.Of(category, depth)}, {g.Of(category, depth)}]",
    };

    private static string Place(ExpressionGenerator g) => g.Random.Next(5) == 0 ? g.Of(Category.Integer, 0) : g.Pick(["1", "1", "2", "3", "0", "-1"]);

    private static string Condition(ExpressionGenerator g, int depth)
    {
        var category = g.AnyCategory();
        var value = g.Of(category, depth);
        return g.Random.Next(4) switch
        {
            0 => $"({value} <> ALL({Array(g, category, depth)}))",
            1 => $"ARRAY_CONTAINS(ARRAY[{value}, {g.Of(category, 0)}], {g.Of(category, 0)})",
            2 => $"(ARRAY[{value}, {g.Of(category, depth)}] {g.Pick(["=", "<>", "IS DISTINCT FROM"])} ARRAY[{g.Of(category, 0)}, NULL])",
            _ => $"({value} = ANY({Array(g, category, depth)}))",
        };
    }

    private static string Number(ExpressionGenerator g, int depth)
    {
        var category = g.AnyCategory();
        return g.Random.Next(2) == 0 ? $"CARDINALITY({Array(g, category, depth)})" : $"ARRAY_POSITION(ARRAY[{g.Of(category, depth)}, {g.Of(category, 0)}, NULL], {g.Of(category, 0)})";
    }
}
