namespace Laminar.Compiler.Binding;

/// <summary>Bounds that keep any input cheap: walkers recurse over expressions, and some forms use an operand more than once.</summary>
internal static class ExpressionLimits
{
    /// <summary>Nested operators. The C# compiler itself gives up at a few times this.</summary>
    public const int Depth = 400;

    /// <summary>Nodes of an operand that is written once and evaluated more than once (BETWEEN, CASE x WHEN …).</summary>
    public const int Repeated = 1_000;
}
