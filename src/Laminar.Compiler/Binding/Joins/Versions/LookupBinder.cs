using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>JOIN t FOR SYSTEM_TIME AS OF PROCTIME(): the table as it is when a left row comes.</summary>
internal sealed class LookupBinder(BindingContext context, PendingJoin pending, LogicalNode left, LogicalNode right, JoinShape shape)
{
    /// <summary>PROCTIME(), or a column of the left rows that is it.</summary>
    public static bool IsNow(ExpressionSyntax time, BindingContext context, Scope left)
    {
        if (time is CallSyntax { Arguments.Count: 0 } call && call.Name.ToString().ToUpperInvariant() == "PROCTIME")
        {
            return true;
        }

        return time is NameSyntax && !left.IsUnknown && new ExpressionBinder(new BindingContext(context.Tables, new DiagnosticBag(), context.Chain), left, "FOR SYSTEM_TIME AS OF").Bind(time) is ColumnExpr column
            && ColumnOrigin.IsClock(column.Index, left.Input);
    }

    public LogicalNode Classify(IReadOnlyList<Expr> conditions)
    {
        var span = pending.Syntax.JoinSpan;
        if (!ChangeModes.IsAppendOnly(left))
        {
            context.Report(JoinRules.TimeJoinOfChanges, pending.Syntax.Left.Span, pending.LeftName);
        }

        var asked = AskedScan.Of(right);
        var identity = asked is null ? Identity() : Identity(asked);
        var keys = new List<JoinKey>();
        var rest = new List<Expr>();
        foreach (var condition in conditions)
        {
            var found = JoinClassifier.KeyOf(condition, left.Output.Count) ?? (asked is null ? null : Constant(condition, left.Output.Count));
            if (found is { } key && (identity.Count == 0 || identity.Contains(key.Right)) && !(asked is not null && keys.Any(other => other.Right.Equals(key.Right))))
            {
                keys.Add(key);
            }
            else
            {
                rest.Add(condition);
            }
        }

        if (asked is null && right is not ScanNode { Stream.IsLookup: true } && ChangeModes.IsAppendOnly(right))
        {
            context.Report(LookupRules.NotATable, pending.Syntax.Right.Span, pending.RightName);
        }
        else if (asked is not null && Missing(identity, keys) is { Count: > 0 } missing)
        {
            context.Report(LookupRules.WholeKey, pending.Syntax.On?.Span ?? span, pending.RightName, string.Join(" and ", missing));
        }
        else if (keys.Count == 0)
        {
            context.Report(LookupRules.NoKey, span, pending.RightName, identity.Count == 0 ? "say what is equal in ON" : "ON says nothing that is equal to " + string.Join(" or ", identity.Select(x => ((ColumnExpr)x).Name)) + ", its primary key; compare a column of it, as it is, with a value of its own type (CAST where it has another)");
        }

        // A table is asked for its key as it declares it.
        var ordered = asked is null ? keys : identity.Select(column => keys.FirstOrDefault(key => key.Right.Equals(column))).OfType<JoinKey>().ToList();
        return new JoinNode(left, right, new LookupJoin(shape, ordered.ToEquatableArray(), Conjuncts.All(rest), identity), Output());
    }

    /// <summary>A table is asked for a constant as for any value.</summary>
    private static JoinKey? Constant(Expr condition, int lefts) => condition is not CompareExpr { Op: CompareOp.Equal } equal ? null
        : (Conjuncts.Sides(equal.Left, lefts), Conjuncts.Sides(equal.Right, lefts)) switch
        {
            ((false, false), (false, true)) => new JoinKey(equal.Left, Conjuncts.OverRight(equal.Right, lefts)),
            ((false, true), (false, false)) => new JoinKey(equal.Right, Conjuncts.OverRight(equal.Left, lefts)),
            _ => null,
        };

    /// <summary>Columns of the key that nothing is equal to.</summary>
    private static List<string> Missing(EquatableArray<Expr> identity, List<JoinKey> keys) =>
        identity.Where(column => !keys.Any(key => key.Right.Equals(column))).Select(column => ((ColumnExpr)column).Name).ToList();

    /// <summary>The key that a lookup table declares.</summary>
    private EquatableArray<Expr> Identity() => right is not ScanNode { Stream: { IsLookup: true } table } ? default
        : table.Key.Select(i => (Expr)new ColumnExpr(i, right.Output[i].Name, right.Output[i].Type, right.Output[i].Nullable, right.Output[i].Clr)).ToEquatableArray();

    /// <summary>The key of a table that is asked, wherever its columns stand.</summary>
    private EquatableArray<Expr> Identity(AskedScan asked) => asked.Scan.Stream.Key
        .Select(key => asked.Items.ToList().FindIndex(item => item is ColumnExpr column && column.Index == key))
        .Select(i => (Expr)new ColumnExpr(i, right.Output[i].Name, right.Output[i].Type, right.Output[i].Nullable, right.Output[i].Clr)).ToEquatableArray();

    /// <summary>Left rows go on at once: their times are as they were. What the table says of times is no time of these rows.</summary>
    private EquatableArray<RowColumn> Output() =>
        JoinOutput.Columns(left, right, shape).Select((column, i) => i < left.Output.Count ? column with { TimeLag = left.Output[i].TimeLag } : column).ToEquatableArray();
}
