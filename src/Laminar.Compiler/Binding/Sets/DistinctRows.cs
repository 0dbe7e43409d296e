using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>SELECT DISTINCT and UNION.</summary>
internal sealed class DistinctRows(BindingContext context, EmitClauses clauses)
{
    /// <summary>Each row once: groups by all columns. A query that groups and emits at its own times says so of its groups, not of these.</summary>
    public LogicalNode Of(LogicalNode input, TextSpan span)
    {
        var keys = input.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).ToEquatableArray();
        var output = input.Output.Select(x => x with { TimeLag = null }).ToEquatableArray();
        var binder = new StateTtlBinder(context);
        if (binder.Of(clauses, input, span) is var ttl && ttl == 0)
        {
            return new GroupAggregateNode(input, -1, keys, default, Emission.OfChanges, output);
        }

        var timed = binder.WithTime(WithHiddenTime(input), span, out var time);
        return new GroupAggregateNode(timed, time, keys, default, Emission.OfChanges, output) { Ttl = ttl };
    }

    /// <summary>The time of a row, where the select list has none, behind its columns.</summary>
    private static LogicalNode WithHiddenTime(LogicalNode input)
    {
        if (input.Output.Any(x => x.TimeLag is not null) || input is not ProjectNode project)
        {
            return input;
        }

        var times = Enumerable.Range(0, project.Input.Output.Count).Where(i => project.Input.Output[i].TimeLag is not null).OrderBy(i => project.Input.Output[i].TimeLag).ToList();
        if (times.Count == 0)
        {
            return input;
        }

        var column = project.Input.Output[times[0]];
        var item = new ColumnExpr(times[0], column.Name, column.Type, column.Nullable, column.Clr);
        return project with { Items = project.Items.Append(item).ToEquatableArray(), Output = project.Output.Append(column).ToEquatableArray() };
    }
}
