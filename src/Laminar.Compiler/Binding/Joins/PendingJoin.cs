using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>A join of a FROM until WHERE is known, which may say what it goes by. It stands beside a node of the same shape.</summary>
/// <param name="Syntax">What messages point at.</param>
/// <param name="LeftName">What messages call the left side.</param>
/// <param name="RightName">What messages call the right side.</param>
/// <param name="Left">The join that the left side is; null where it is none.</param>
/// <param name="Right">The join that the right side is; null where it is none.</param>
/// <param name="Conditions">What ON and USING say, over the left columns followed by the right ones.</param>
internal sealed record PendingJoin(JoinSyntax Syntax, string LeftName, string RightName, PendingJoin? Left, PendingJoin? Right, EquatableArray<Expr> Conditions)
{
    /// <summary>How the left row's time chooses the right row; null where it does not.</summary>
    public AsofMatch? Match { get; init; }

    /// <summary>The right side is a query that stands for a value.</summary>
    public bool IsValue { get; init; }

    /// <summary>TEMPORAL PROBE JOIN: which times are looked at for each left row.</summary>
    public ProbeTimes? Probes { get; init; }

    /// <summary>The right side is looked up as it is when the left row comes.</summary>
    public bool LooksUp { get; init; }
}
