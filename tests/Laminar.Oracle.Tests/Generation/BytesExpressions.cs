namespace Laminar.Oracle.Generation;

/// <summary>Values by way of bytes, which are made of texts: comparisons, numbers of them, forms as text.</summary>
public static class BytesExpressions
{
    public static string Of(ExpressionGenerator g, Category category, int depth) => category switch
    {
        Category.Boolean => g.Random.Next(3) == 0 ? $"({Bytes(g, depth)} IN ({Bytes(g, 0)}, {Bytes(g, 0)}))" : $"({Bytes(g, depth)} {g.Pick(["=", "<>", "<", ">=", "IS DISTINCT FROM"])} {Bytes(g, depth)})",
        Category.Integer => g.Random.Next(2) == 0 ? $"LENGTH({Bytes(g, depth)})" : $"POSITION({Bytes(g, 0)} IN {Bytes(g, depth)})",
        _ => g.Random.Next(5) switch
        {
            0 => $"CONVERT_FROM({Bytes(g, depth)}, 'UTF8')",
            1 => $"CAST({Bytes(g, depth)} AS VARCHAR)",
            _ => $"ENCODE({Bytes(g, depth)}, '{g.Pick(["hex", "base64", "escape"])}')",
        },
    };

    public static string Bytes(ExpressionGenerator g, int depth) => g.Random.Next(8) switch
    {
        0 => g.Pick(["X'41'", "X''", "X'616263'", "X'FF00'"]),
        1 => $"({Bytes(g, 0)} || {Bytes(g, 0)})",
        2 => $"SUBSTRING({Bytes(g, 0)} FROM {g.Pick(["1", "2", "0", "-1"])} FOR {g.Pick(["1", "3"])})",
        3 => $"DECODE(ENCODE({Bytes(g, 0)}, 'base64'), 'base64')",
        _ => $"CONVERT_TO({g.Of(Category.Text, depth)}, 'UTF8')",
    };
}
