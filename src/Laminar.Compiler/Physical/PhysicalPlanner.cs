using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Physical;

/// <summary>Logical tree → pipelines of stages. Optimised or not, it gives the same operators.</summary>
public sealed class PhysicalPlanner
{
    private readonly PlanInputs _inputs;

    private readonly bool _hasIntervals;

    private PhysicalPlanner(PlanInputs inputs, LogicalNode root)
    {
        _inputs = inputs;
        _hasIntervals = LogicalTree.Downwards(root).Any(node => node is WindowAggregateNode { Emission.Kind: EmitKind.Every } or GroupAggregateNode { Emission.Kind: EmitKind.Every } or GroupAggregateNode { Ttl: > 0 } or RankNode { Ttl: not null });
    }

    public static PhysicalPlan Plan(LogicalQuery query)
    {
        var inputs = new PlanInputs(query.Root);
        new PhysicalPlanner(inputs, query.Root).Pipeline(query.Root, query.Root.Output, isResult: true);
        inputs = inputs.WithLiveColumnsOnly();
        var root = new PhysicalPlanner(inputs, query.Root).Pipeline(query.Root, query.Root.Output, isResult: true);
        return new PhysicalPlan(inputs.Streams, root, query.Root.Output, inputs.Text, LayoutFingerprint.Of(root, inputs.Streams));
    }

    /// <summary>Reads the chain of nodes from the leaf or junction upwards.</summary>
    private PhysicalPipeline Pipeline(LogicalNode root, EquatableArray<RowColumn> output, bool isResult)
    {
        var above = new Stack<LogicalNode>();
        var node = root;
        while (LogicalTree.Children(node) is { Count: 1 } inputs)
        {
            above.Push(node);
            node = inputs[0];
        }

        var source = Source(node, isLast: above.Count == 0, output);
        if (above.Count == 0 && source is UnionSource)
        {
            return new PhysicalPipeline(source, default);
        }

        var fuser = node is ScanNode scan ? new StageFuser(_inputs, scan) : new StageFuser(_inputs, PipelineTree.Columns(source), PipelineTree.Changes(source));
        while (above.Count > 0)
        {
            fuser.Add(above.Pop());
        }

        return Fused(source, fuser.Finish(output, isResult));
    }

    /// <summary>A join writes the columns that are read of its rows, and no others, itself; not where an order, a rank or what forgets takes the rows of the stage before as they are.</summary>
    private static PhysicalPipeline Fused(PipelineSource source, EquatableArray<PhysicalStage> stages) =>
        source is JoinSource join && stages[0] is ProjectStage { Filter.Count: 0, CanFail: false } first && first.Items.All(x => x is ColumnExpr) && !(stages.Count > 1 && stages[1] is TopNStage or RankStage or ExpiryStage)
            ? new PhysicalPipeline(join with { Join = join.Join.Handing(first) }, stages.Skip(1).ToEquatableArray())
            : new PhysicalPipeline(source, stages);

    private PipelineSource Source(LogicalNode node, bool isLast, EquatableArray<RowColumn> output) => node switch
    {
        ScanNode scan => new StreamLeaf(_inputs.IndexOf(scan)),
        ValuesNode values => new ValuesSource(values.Rows, Canonical(values.Output)),
        UnionNode union => Union(union, isLast ? output : InBetween(union)),
        JoinNode join => new JoinPlanner(_inputs, _hasIntervals, (input, columns) => Pipeline(input, columns, isResult: false)).Plan(join),
        _ => throw new System.NotSupportedException($"{node.GetType().Name} has no physical operator."),
    };

    private UnionSource Union(UnionNode union, EquatableArray<RowColumn> output) =>
        new(union.Inputs.Select(input => Pipeline(input, output, isResult: false)).ToEquatableArray(), output);

    /// <summary>Rows that another stage reads hold each column in its canonical type; text in a form that every input can give.</summary>
    private EquatableArray<RowColumn> InBetween(UnionNode union) =>
        Canonical(union.Output).Select((c, i) => c.Type.Kind == TypeKind.Text ? c with { Clr = TextForm(union, i) } : c).ToEquatableArray();

    private EquatableArray<RowColumn> Canonical(EquatableArray<RowColumn> columns) =>
        columns.Select(c => c with { Clr = CanonicalTypes.Of(c.Type, _inputs.Text) }).ToEquatableArray();

    private ClrKind TextForm(UnionNode union, int column) => union.Inputs
        .Select(input => input is ProjectNode project ? CanonicalTypes.TextForm(project.Items[column]) : input.Output[column].Clr)
        .Aggregate((ClrKind?)null, CanonicalTypes.Join) ?? _inputs.Text;
}
