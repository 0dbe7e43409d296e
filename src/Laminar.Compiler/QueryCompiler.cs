using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler;

/// <summary>One query: text → syntax → bound plan → optimised plan → physical plan.</summary>
public static class QueryCompiler
{
    /// <summary>Pure: the same input gives the same result. Bad input gives diagnostics, never an exception.</summary>
    public static CompileResult Compile(SqlText sql, TableCatalog catalog, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = SqlParser.ParseQuery(sql, diagnostics);
        if (syntax is null)
        {
            return new CompileResult(null, null, default, InOrder(diagnostics));
        }

        return diagnostics.HasErrors ? new CompileResult(null, null, ShapeOf(syntax, catalog), InOrder(diagnostics)) { LateShape = LateShape(syntax, null) } : Compile(syntax, catalog, options, diagnostics, isClass: true);
    }

    /// <summary>Of text with syntax errors: as far as it can be read. What binding has to say about the gaps follows from them and is not reported.</summary>
    private static EquatableArray<RowColumn> ShapeOf(QuerySyntax syntax, TableCatalog catalog) =>
        new QueryBinder(new BindingContext(catalog, new DiagnosticBag(), QueryChain.Empty) { Result = syntax }).Bind(syntax, null).Node.Output;

    /// <summary>A query of a script that is parsed already. What was reported about it so far is in <paramref name="diagnostics"/>.</summary>
    public static CompileResult Compile(QuerySyntax syntax, TableCatalog catalog, CompileOptions options, DiagnosticBag diagnostics) =>
        Compile(syntax, catalog, options, diagnostics, isClass: false);

    private static CompileResult Compile(QuerySyntax syntax, TableCatalog catalog, CompileOptions options, DiagnosticBag diagnostics, bool isClass)
    {
        var context = new BindingContext(catalog, diagnostics, QueryChain.Empty) { Result = isClass ? syntax : null, Consent = options.Consent };
        if (!isClass)
        {
            context.MayNameLateRows.Add(syntax);
        }

        var bound = new QueryBinder(context).Bind(syntax, null);
        var shape = bound.Node.Output;
        RankBinder.Check(context, bound.Node, syntax.Span);
        if (diagnostics.HasErrors || IsOverBrokenTable(bound.Node))
        {
            return new CompileResult(null, null, shape, InOrder(diagnostics)) { LateShape = LateShape(syntax, bound.Node) };
        }

        if (new EventTimes(bound.Node).MixClocks)
        {
            diagnostics.NotSupportedYet(syntax.Span, "windows by event time and by the clock over one stream in one query", "make them two queries");
            return new CompileResult(null, null, shape, InOrder(diagnostics)) { LateShape = LateShape(syntax, bound.Node) };
        }

        StreamingAnalysis.Run(context.Aggregates, context.Consent, diagnostics);
        if (diagnostics.HasErrors)
        {
            return new CompileResult(null, null, shape, InOrder(diagnostics)) { LateShape = LateShape(syntax, bound.Node) };
        }

        var logical = new LogicalQuery(bound.Node);
        var plan = PhysicalPlanner.Plan(options.Unoptimized ? logical : Passes.Run(logical));
        return new CompileResult(plan, logical, shape, InOrder(diagnostics));
    }

    /// <summary>What is wrong with a script's source is found in its declaration; a window over an event time that could not be read has then no time to go by.</summary>
    private static bool IsOverBrokenTable(LogicalNode node) =>
        LogicalTree.Downwards(node).Any(x => x is WindowAggregateNode { TimeColumn: < 0 } or WindowAssignNode { TimeColumn: < 0 } or LateNode { TimeColumn: < 0 } or TimeOrderNode { TimeColumn: < 0 } or ScanNode { Stream: { Asked: not null, Key.Count: 0 } });

    private static EquatableArray<RowColumn>? LateShape(QuerySyntax syntax, LogicalNode? node) => syntax.LateData is not { Target: not null } ? null
        : node is not null && LogicalTree.Downwards(node).OfType<WindowAggregateNode>().FirstOrDefault(x => x.Late is not null) is { Late: { } late } ? late.Columns
        : default(EquatableArray<RowColumn>);

    private static EquatableArray<SqlDiagnostic> InOrder(DiagnosticBag diagnostics) => diagnostics.Items
        .Select((x, i) => (Item: x, Index: i))
        .OrderBy(x => x.Item.Span.Start).ThenBy(x => x.Index)
        .Select(x => x.Item)
        .ToEquatableArray();
}
