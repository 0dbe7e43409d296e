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
    private readonly bool _areKnown;

    public PlanInputs(LogicalNode root)
    {
        foreach (var scan in LogicalTree.Downwards(root).OfType<ScanNode>())
        {
            if (IndexOf(scan) < 0)
            {
                _streams.Add(scan.Stream);
                _read.Add([]);
            }
        }

        Text = TextHabit(_streams);
    }

    private PlanInputs(PlanInputs seen)
    {
        _streams = seen._streams;
        _read = seen._read;
        Text = seen.Text;
        _areKnown = true;
    }

    /// <summary>How text is held that has no form of its own.</summary>
    public ClrKind Text { get; }

    public EquatableArray<InputStream> Streams => _streams.Select((stream, i) => InputStream.Of(stream, _read[i].ToEquatableArray())).ToEquatableArray();

    /// <summary>The same inputs, now that all reads have been seen.</summary>
    public PlanInputs WithLiveColumnsOnly() => new(this);

    public int IndexOf(ScanNode scan) => _streams.FindIndex(stream => stream.ClrName == scan.Stream.ClrName);

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
