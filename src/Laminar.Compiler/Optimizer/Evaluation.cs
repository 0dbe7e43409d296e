using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>What a constant expression comes to: a value, or the reason why it fails.</summary>
public sealed record Evaluation(ConstantExpr? Constant, string? Reason)
{
    public static Evaluation Of(object? value, SqlType type) => new(new ConstantExpr(value, type), null);

    public static Evaluation Failed(string reason) => new(null, reason);
}
