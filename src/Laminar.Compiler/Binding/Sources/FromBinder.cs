using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>FROM → the rows a SELECT starts from.</summary>
internal sealed class FromBinder(BindingContext context, CteScope? ctes)
{
    private static readonly StreamEntry NoStream = new("?", "?", default, -1, WatermarkStrategy.InOrder);

    /// <summary>A table that could not be bound.</summary>
    public static Scope Unknown => new(new ScanNode(NoStream, default), default, IsUnknown: true);

    public Scope Bind(FromSyntax from) => from switch
    {
        TableSyntax table => BindTable(table),
        DerivedTableSyntax derived => Named(new QueryBinder(context).Bind(derived.Query, ctes), derived.Alias?.Text, derived.Columns),
        TableFunctionSyntax function when GapFillBinder.IsGapFill(function) => new GapFillBinder(context, function.Input is { } of ? Bind(of) : Unknown with { IsUnknown = false }).Bind(function) ?? Unknown,
        TableFunctionSyntax { Input: { } input } function when WindowNames.IsWindow(function.Function.Last.Text.ToUpperInvariant()) => BindWindow(function, input),
        TableFunctionSyntax function when UnnestBinder.IsUnnest(function) => UnnestAlone(function),
        TableFunctionSyntax function => NoTable(function),
        JoinSyntax { Right: TableFunctionSyntax function } join when UnnestBinder.IsUnnest(function) => new UnnestBinder(context, Rows(join.Left)).Bind(join, function),
        JoinSyntax join => new JoinBinder(context, Bind, IsLookup).Bind(join),
        MatchRecognizeSyntax match => new MatchBinder(context, Bind(match.Input)).Bind(match) ?? Unknown,
        _ => NotSupported(from.Span, "this kind of table"),
    };

    /// <summary>Whether FROM names a table that can only be looked up.</summary>
    private bool IsLookup(FromSyntax from) =>
        from is TableSyntax table && CteScope.Find(ctes, table.Name) is null && context.Tables.Find(table.Name.ToString()) is StreamEntry { IsLookup: true };

    /// <summary>A table-valued window's rows get its columns: they are not grouped by it here.</summary>
    private Scope Rows(FromSyntax syntax)
    {
        var scope = Bind(syntax);
        return scope.Window is null || scope.IsUnknown ? scope : WindowedTable.Assign(context, scope, syntax.Span);
    }

    private Scope NoTable(TableFunctionSyntax function)
    {
        var name = function.Function.Last.Text.ToUpperInvariant();
        if (WindowNames.IsWindow(name))
        {
            context.Report(WindowRules.NoTable, function.Span, name);
            return Unknown;
        }

        string[] names = [.. WindowNames.Windows, "GAP_FILL", "UNNEST"];
        context.Report(WindowRules.UnknownTableFunction, function.Function.Span, NameSuggestion.Fix(name, names, function.Function.Span), name, NameSuggestion.Among(name, names));
        return Unknown;
    }

    private Scope UnnestAlone(TableFunctionSyntax function)
    {
        context.Report(ValueRules.UnnestAlone, function.Function.Span);
        return Unknown;
    }

    /// <summary>TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), size)) is t with a window that GROUP BY names by its columns; the arguments are those of the window in GROUP BY.</summary>
    private Scope BindWindow(TableFunctionSyntax function, FromSyntax input)
    {
        var scope = Bind(input);
        if (function.Columns.Count > 0)
        {
            return NotSupported(function.Columns[0].Span, "column names after a table function");
        }

        if (function.Ordinality)
        {
            return NotSupported(function.Function.Span, "WITH ORDINALITY of a window");
        }

        if (function.PartitionBy.Count > 0 && WindowShape.Of(function.Function.Last.Text.ToUpperInvariant()).Kind != WindowKind.Session)
        {
            return NotSupported(function.PartitionBy[0].Span, "PARTITION BY of a table-valued window");
        }

        var arguments = function.Arguments.Select(x => x is DescriptorSyntax { Columns.Count: 1 } descriptor
            ? new NameSyntax(new QualifiedName(descriptor.Columns, descriptor.Span), descriptor.Span)
            : x);
        var call = new CallSyntax(function.Function, arguments.ToEquatableArray(), false, default, null, default, null, function.Span);
        var window = new WindowBinder(context, scope).Bind(call, function.Function.Last.Text.ToUpperInvariant(), null);
        var tables = function.Alias is { } alias ? EquatableArray.Of(new ScopeTable(alias.Text, 0, scope.Input.Output.Count)) : scope.Tables;
        var partition = function.PartitionBy.Select(x => new ExpressionBinder(context, scope, "PARTITION BY").Bind(x)).ToEquatableArray();
        var isUnknown = scope.IsUnknown || window is null || partition.Any(x => x.IsError());
        return scope with { Tables = tables, Window = window, IsUnknown = isUnknown, Partition = partition };
    }

    private Scope BindTable(TableSyntax table)
    {
        if (table.SystemTime is not null)
        {
            return NotSupported(table.SystemTime.Span, "FOR SYSTEM_TIME AS OF");
        }

        var name = table.Name.ToString();
        if (CteScope.Find(ctes, table.Name) is { } cte)
        {
            return Named(cte.Query, table.Alias?.Text ?? name, table.Columns);
        }

        switch (context.Tables.Find(name))
        {
            case StreamEntry { IsLookup: true } lookup when !context.TakesLookup:
                context.Report(LookupRules.LookupAsStream, table.Name.Span, name);
                return OfStream(Named(new BoundQuery(Scan(lookup), true), table.Alias?.Text ?? name, table.Columns), lookup);
            case StreamEntry stream:
                return OfStream(Named(new BoundQuery(Scan(stream), false), table.Alias?.Text ?? name, table.Columns), stream);
            case QueryEntry query:
                return Named(OtherQueryBinder.Bind(context, query, table.Name.Span), table.Alias?.Text ?? name, table.Columns);
            case UnusableEntry unusable:
                context.Report(BindingRules.UnusableTable, table.Name.Span, name, unusable.Reason);
                return Unknown;
            default:
                var near = NearNames();
                context.Report(BindingRules.UnknownTable, table.Name.Span, NameSuggestion.Fix(name, near, table.Name.Span), name, NameSuggestion.Among(name, near));
                return Unknown;
        }
    }

    private static LogicalNode Scan(StreamEntry stream) => new ScanNode(
        stream,
        stream.Columns.Select((x, i) => new RowColumn(x.Name, x.Type, x.Nullable, x.Clr, i == stream.EventTime ? 0 : null)).ToEquatableArray());

    private Scope Named(BoundQuery query, string? name, EquatableArray<Identifier> columns)
    {
        var bound = ColumnList.Rename(context, query, columns, name ?? "the sub-query");
        return new Scope(bound.Node, EquatableArray.Of(new ScopeTable(name, 0, bound.Node.Output.Count)), bound.IsUnknown);
    }

    private static Scope OfStream(Scope scope, StreamEntry stream) => scope with { Tables = EquatableArray.Of(scope.Tables[0] with { Stream = stream }) };

    private List<string> NearNames()
    {
        var near = context.Tables.Entries.Select(x => x.Name).Concat(context.Tables.Suggestions).ToList();
        for (var cte = ctes; cte is not null; cte = cte.Outer)
        {
            near.Add(cte.Name.Text);
        }

        return near;
    }

    private Scope NotSupported(TextSpan span, string construct)
    {
        context.Diagnostics.NotSupportedYet(span, construct);
        return Unknown;
    }
}
