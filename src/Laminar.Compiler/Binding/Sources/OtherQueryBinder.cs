using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>A query that another reads from becomes part of the reader's plan. What is wrong with it is reported at its name in the reader.</summary>
internal static class OtherQueryBinder
{
    public static BoundQuery Bind(BindingContext context, QueryEntry entry, TextSpan name)
    {
        if (context.Chain.Contains(entry.ClrName))
        {
            context.Report(BindingRules.QueryCycle, name, entry.Name, context.Chain.CircleTo(entry.ClrName));
            return Unknown;
        }

        var inner = new DiagnosticBag();
        var sql = new SqlText(entry.Sql);
        var syntax = SqlParser.ParseQuery(sql, inner);
        var bound = syntax is null ? Unknown : Bind(context, entry, syntax, inner);
        return ReportErrors(context, entry, name, sql, inner) ? Unknown : bound with { Node = WithEventTime(bound.Node, entry.EventTime) };
    }

    /// <summary>Where its late rows go is its own affair, unless they are what is read.</summary>
    private static BoundQuery Bind(BindingContext context, QueryEntry entry, QuerySyntax syntax, DiagnosticBag diagnostics)
    {
        syntax = entry.IsLateRows ? syntax : syntax with { LateData = null };
        var own = new BindingContext(entry.Tables, diagnostics, context.Chain.Add(entry.ClrName)) { QueryDepth = context.QueryDepth, Result = entry.IsLateRows ? null : syntax, Consent = entry.IsUnboundedMeant ? StateConsent.Said : context.Consent };
        own.MayNameLateRows.Add(syntax);
        var bound = new QueryBinder(own).Bind(syntax, null);
        return !entry.IsLateRows ? bound : own.LateRows.LastOrDefault() is { } late ? new BoundQuery(late.Node, IsUnknown: false) : Unknown;
    }

    private static LogicalNode WithEventTime(LogicalNode node, int column) =>
        column < 0 || node is not ProjectNode project
            ? node
            : project with { Output = project.Output.Select((x, i) => i == column ? x with { TimeLag = 0 } : x).ToEquatableArray() };

    private static BoundQuery Unknown => new(FromBinder.Unknown.Input, IsUnknown: true);

    private static bool ReportErrors(BindingContext context, QueryEntry entry, TextSpan name, SqlText sql, DiagnosticBag inner)
    {
        var first = inner.Items.FirstOrDefault(x => x.Rule.Severity == Severity.Error);
        if (first is null)
        {
            return false;
        }

        if (first.Rule == BindingRules.QueryCycle || first.Rule == BindingRules.OtherQueryFails)
        {
            // The innermost cause is what helps: not a chain of "has errors".
            context.Report(first.Rule, name, first.Arguments.ToArray());
            return true;
        }

        var (line, column) = sql.Position(first.Span.Start);
        var cause = string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0} {1} (line {2}, column {3})", first.Rule.Id, first.Message, line, column);
        context.Report(BindingRules.OtherQueryFails, name, entry.Name, cause);
        return true;
    }
}
