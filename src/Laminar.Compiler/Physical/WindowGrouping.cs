using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A windowed aggregate while it is being fused: its expressions over whatever row is below it by now.</summary>
internal sealed record WindowGrouping
{
    /// <summary>A <see cref="Delay"/> that says that the watermark comes from upstream alone.</summary>
    public const long Upstream = -1;

    private readonly long _timeLag;

    /// <param name="stream">The stream whose rows it reads as they come, or null above another operator with a watermark.</param>
    public WindowGrouping(WindowAggregateNode node, StreamEntry? stream)
    {
        var time = node.Input.Output[node.TimeColumn];
        Window = node.Window;
        Emission = node.Emission;
        Delay = stream?.Watermark.Delay ?? 0;
        Lateness = node.Emission.Lateness;
        _timeLag = time.TimeLag ?? 0;
        Lag = stream is null ? _timeLag : 0;
        Time = new ColumnExpr(node.TimeColumn, time.Name, time.Type, time.Nullable, time.Clr);
        Keys = node.Keys;
        KeyNames = node.Output.Take(node.Keys.Count).Select(c => c.Name).ToEquatableArray();
        Aggregates = node.Aggregates;
        Late = node.Late;
    }

    /// <summary>A group of the whole stream; its time is there where something goes by it.</summary>
    public WindowGrouping(GroupAggregateNode node, StreamEntry? stream)
    {
        HasTime = node.TimeColumn >= 0;
        IsOfClock = HasTime && ColumnOrigin.IsClock(node.TimeColumn, node.Input);
        Ttl = node.Ttl;
        var time = HasTime ? node.Input.Output[node.TimeColumn] : null;
        Window = WindowSpec.None;
        Emission = node.Emission;
        Delay = stream?.Watermark.Delay ?? 0;
        _timeLag = time?.TimeLag ?? 0;
        Lag = stream is null ? _timeLag : 0;
        Time = time is null ? new ConstantExpr(null, SqlType.Timestamp) : new ColumnExpr(node.TimeColumn, time.Name, time.Type, time.Nullable, time.Clr);
        Keys = node.Keys;
        KeyNames = node.Output.Take(node.Keys.Count).Select(c => c.Name).ToEquatableArray();
        Aggregates = node.Aggregates;
    }

    public WindowSpec Window { get; }

    public Emission Emission { get; }

    public bool HasTime { get; } = true;

    /// <summary>A group of the whole stream whose time is the query's clock.</summary>
    public bool IsOfClock { get; }

    /// <summary>How long a group without window is kept after its last row, in nanoseconds; 0 is for ever.</summary>
    public long Ttl { get; }

    /// <summary>Its input rows may be taken back.</summary>
    public bool ReadsChangelog { get; init; }

    /// <summary>Whether the operator of closed windows will do.</summary>
    public bool IsOfClosedWindows => Window != WindowSpec.None && !ReadsChangelog && Emission.IsAppendOnly;

    public long Delay { get; init; }

    public long Lateness { get; }

    public long Lag { get; private init; }

    /// <summary>With the watermark from upstream, which its time may lag behind.</summary>
    public WindowGrouping Fed => this with { Delay = Upstream, Lag = _timeLag };

    /// <summary>Whether a row counts where it is late, over the row as it comes in; null where each does.</summary>
    public Expr? Counted { get; init; }

    public EquatableArray<Expr> Filter { get; private init; }

    public Expr Time { get; private init; }

    public EquatableArray<Expr> Keys { get; private init; }

    public EquatableArray<string> KeyNames { get; }

    public EquatableArray<AggregateCall> Aggregates { get; private init; }

    /// <summary>What is handed on of late rows; null where nothing is.</summary>
    public LateOutput? Late { get; private init; }

    /// <summary>Everything that is evaluated for an input row.</summary>
    public IEnumerable<Expr> Expressions =>
        Filter.Append(Time).Concat(Keys).Concat(Aggregates.SelectMany(a => a.Expressions));

    /// <summary>Everything that is read of an input row, be it late.</summary>
    public IEnumerable<Expr> Reads => Expressions.Concat(Late?.Items ?? default);

    /// <summary>With what the filters and projections below have made of the row.</summary>
    public WindowGrouping Below(FusedRow row) => Over(row.Columns) with { Filter = row.Filters.ToEquatableArray() };

    public WindowGrouping Over(IReadOnlyList<Expr> columns) => this with
    {
        Filter = ExpressionTree.Substitute(Filter, columns),
        Time = ExpressionTree.Substitute(Time, columns),
        Keys = ExpressionTree.Substitute(Keys, columns),
        Aggregates = Aggregates.Select(a => a.Map(x => ExpressionTree.Substitute(x, columns))).ToEquatableArray(),
        Late = Late is null ? null : Late with { Items = ExpressionTree.Substitute(Late.Items, columns) },
    };
}
