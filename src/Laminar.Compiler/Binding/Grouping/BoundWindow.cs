using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A window of a GROUP BY.</summary>
/// <param name="Spec">Size, slide, offset.</param>
/// <param name="TimeColumn">The event time in the input row.</param>
/// <param name="Name">TUMBLE or HOP, as written.</param>
/// <param name="Alias">TUMBLE(…) AS w.</param>
internal sealed record BoundWindow(WindowSpec Spec, int TimeColumn, string Name, string? Alias)
{
    /// <summary>Instead of a column: the query's clock. A column for it is added to the rows.</summary>
    public const int Clock = -2;
}
