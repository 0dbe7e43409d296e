using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A stream's watermark where it is an operator of its own, before all others. Expressions are over the stream's live columns.</summary>
/// <param name="Strategy">Its kind and lengths; the columns it names are the expressions here.</param>
/// <param name="Time">The event time.</param>
/// <param name="When">Punctuated: makes a row's time the watermark.</param>
/// <param name="PartitionBy">Its every value is a partition.</param>
/// <param name="CanFail">Whether one of them can throw for some row.</param>
public sealed record StreamWatermark(WatermarkStrategy Strategy, Expr Time, Expr? When, Expr? PartitionBy, bool CanFail);
