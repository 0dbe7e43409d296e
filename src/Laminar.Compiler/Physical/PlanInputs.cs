using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// The streams that a plan's leaves read, and which of their columns. A stream of several leaves is one input that has what any of them reads, so a
/// plan is made twice: first to see what is read, then over nothing else.
/// </summary>
internal sealed class PlanInputs
{
    private readonly List<StreamEntry> _streams = [];
    private readonly List<SortedSet<int>> _read = [];
    private readonly List<int> _scans = [];
    private readonly List<StreamWatermark?> _watermarks = [];
    private readonly bool _areKnown;

    public PlanInputs(LogicalNode root)
    {
        foreach (var scan in LogicalTree.Downwards(root).OfType<ScanNode>().Where(scan => scan.Stream.Asked is null))
        {
            if (IndexOf(scan) < 0)
            {
                _streams.Add(scan.Stream);
                _read.Add([]);
                _scans.Add(0);
            }

            _scans[IndexOf(scan)]++;
        }

        Text = TextHabit(_streams);
        FindWatermarks(root);
    }

    private PlanInputs(PlanInputs seen)
    {
        _watermarks = seen._watermarks;
        _streams = seen._streams;
        _read = seen._read;
        _scans = seen._scans;
        Text = seen.Text;
        _areKnown = true;
    }

    /// <summary>How text is held that has no form of its own.</summary>
    public ClrKind Text { get; }

    public EquatableArray<InputStream> Streams => _streams.Select((stream, i) => InputStream.Of(stream, _read[i].ToEquatableArray(), OverLive(i))).ToEquatableArray();

    /// <summary>The same inputs, now that all reads have been seen.</summary>
    public PlanInputs WithLiveColumnsOnly() => new(this);

    public int IndexOf(ScanNode scan) => _streams.FindIndex(stream => stream.ClrName == scan.Stream.ClrName);

    /// <summary>Whether one leaf of the plan alone reads a stream.</summary>
    public bool IsReadOnce(int input) => _scans[input] == 1;

    /// <summary>Whether a leaf's watermark is an operator of its own: what follows it is told by Advance only.</summary>
    public bool IsWatched(ScanNode scan) => _watermarks[IndexOf(scan)] is not null;

    /// <summary>A leaf's row before anything is done to it.</summary>
    public FusedRow RowOf(ScanNode scan) =>
        _areKnown ? FusedRow.Over(Live(_read[IndexOf(scan)], scan.Stream.Columns)) : FusedRow.Over(scan.Output);

    /// <summary>Expressions of a leaf's first stage.</summary>
    public void Read(ScanNode scan, IEnumerable<Expr> expressions)
    {
        if (!_areKnown)
        {
            _read[IndexOf(scan)].UnionWith(Liveness.Of(expressions).Columns);
        }
    }

    private void FindWatermarks(LogicalNode root)
    {
        var times = new EventTimes(root);
        var nodes = LogicalTree.Downwards(root).ToList();
        var isOneLeaf = nodes.Count(node => LogicalTree.Children(node).Count == 0) == 1 && !nodes.Any(HidesTheTime);
        for (var i = 0; i < _streams.Count; i++)
        {
            var watermark = times.Of(_streams[i]) is { } time && !(isOneLeaf && !ClockFunctions.IsProcTime(time) && EventTimes.IsFused(_streams[i].Watermark))
                ? Watermark(_streams[i], time)
                : null;
            _watermarks.Add(watermark);
            _read[i].UnionWith(Liveness.Of(Expressions(watermark)).Columns);
        }
    }

    /// <summary>
    /// What an aggregate sees is not what moves the watermark: rows without elements have none there; rows are copied before they are grouped by an operator that drops some or fails on some, or go by the
    /// time of a window, which lies ahead of theirs. Late rows are all that is handed on of a stream. Partitions that are forgotten are told by an operator that has no watermark of its own.
    /// </summary>
    private static bool HidesTheTime(LogicalNode node) =>
        node is WindowAssignNode or LateNode or ProbeNode or UnnestNode or OverNode { TimeColumn: < 0 } or RankNode { Ttl: not null }
        || node is RankNode { ClosesBy: >= 0 } && !LogicalTree.Downwards(node).Any(x => x is WindowAggregateNode)
        || node is ExpandNode expand && (expand.Copies.Any(copy => copy.Any(Failure.Of)) || LogicalTree.Downwards(node).Any(LosesRows));

    private static bool LosesRows(LogicalNode node) => node is FilterNode || node is ProjectNode project && project.Items.Any(Failure.Of);

    private static StreamWatermark Watermark(StreamEntry stream, Expr time)
    {
        if (ClockFunctions.IsProcTime(time))
        {
            return new StreamWatermark(new WatermarkStrategy(WatermarkKind.ProcessingTime), time, null, null, CanFail: false);
        }

        var when = Column(stream, stream.Watermark.When);
        var partitionBy = Column(stream, stream.Watermark.PartitionBy);
        var strategy = stream.Watermark with { When = -1, PartitionBy = -1, Partitions = partitionBy is null ? stream.Watermark.Partitions : 0 };
        return new StreamWatermark(strategy, time, when, partitionBy, Failure.Of(time) || time.Nullable || partitionBy is not null);
    }

    private static Expr? Column(StreamEntry stream, int index) =>
        index < 0 ? null : new ColumnExpr(index, stream.Columns[index].Name, stream.Columns[index].Type, stream.Columns[index].Nullable, stream.Columns[index].Clr);

    private static IEnumerable<Expr> Expressions(StreamWatermark? watermark) =>
        watermark is null ? [] : new[] { watermark.Time, watermark.When, watermark.PartitionBy }.OfType<Expr>();

    private StreamWatermark? OverLive(int input)
    {
        if (_watermarks[input] is not { } watermark)
        {
            return null;
        }

        var live = Live(_read[input], _streams[input].Columns);
        return watermark with { Time = Over(watermark.Time)!, When = Over(watermark.When), PartitionBy = Over(watermark.PartitionBy) };

        Expr? Over(Expr? expression) => expression is null ? null : ExpressionTree.Substitute(expression, live);
    }

    /// <summary>What each of all columns is once those that are not read are gone.</summary>
    private static IReadOnlyList<Expr> Live(SortedSet<int> read, EquatableArray<Column> all)
    {
        var columns = all.Select(_ => (Expr)new ConstantExpr(null, SqlType.Null)).ToArray();
        var place = 0;
        foreach (var i in read)
        {
            columns[i] = new ColumnExpr(place++, all[i].Name, all[i].Type, all[i].Nullable, all[i].Clr);
        }

        return columns;
    }

    private static ClrKind TextHabit(IReadOnlyList<StreamEntry> streams)
    {
        var kinds = streams.SelectMany(stream => stream.Columns).Select(column => column.Clr).ToList();
        return kinds.Contains(ClrKind.String) && !kinds.Contains(ClrKind.Utf8) ? ClrKind.String : ClrKind.Utf8;
    }
}
