using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A window over rows while it is being fused: its expressions over whatever row is below it by now.</summary>
internal sealed record OverFusion
{
    public OverFusion(OverNode node, bool isFed, long lag)
    {
        Frame = node.Frame;
        Ttl = node.Ttl?.Nanoseconds ?? 0;
        Delay = isFed && node.TimeColumn >= 0 ? WindowGrouping.Upstream : 0;
        Lag = isFed ? lag : 0;
        Columns = node.Input.Output.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray();
        Time = node.TimeColumn < 0 ? null : Columns[node.TimeColumn];
        Partition = node.Partition;
        Names = node.Partition.Select((x, i) => x is ColumnExpr column ? column.Name : "key" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToEquatableArray();
        Calls = node.Calls;
    }

    public OverFrame Frame { get; }

    public long Ttl { get; }

    public long Delay { get; }

    public long Lag { get; }

    public EquatableArray<Expr> Filter { get; private init; }

    /// <summary>Null where rows are in the order of their arrival.</summary>
    public Expr? Time { get; private init; }

    public EquatableArray<Expr> Partition { get; private init; }

    public EquatableArray<string> Names { get; }

    public EquatableArray<OverCall> Calls { get; private init; }

    /// <summary>The columns that it hands on, over the row below.</summary>
    public EquatableArray<Expr> Columns { get; private init; }

    /// <summary>What it looks at itself.</summary>
    public IEnumerable<Expr> Expressions => Filter.Concat(Time is null ? [] : [Time]).Concat(Partition).Concat(Calls.SelectMany(x => x.Expressions));

    public OverFusion Over(IReadOnlyList<Expr> columns) => this with
    {
        Filter = ExpressionTree.Substitute(Filter, columns),
        Time = Time is null ? null : ExpressionTree.Substitute(Time, columns),
        Partition = ExpressionTree.Substitute(Partition, columns),
        Calls = Calls.Select(x => x.Map(y => ExpressionTree.Substitute(y, columns))).ToEquatableArray(),
        Columns = ExpressionTree.Substitute(Columns, columns),
    };

    /// <summary>With what the filters and projections below have made of the row.</summary>
    public OverFusion Below(FusedRow row) => Over(row.Columns) with { Filter = row.Filters.ToEquatableArray() };
}
