using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// What a set of DISTINCT holds where it is more than one plain value: a pair, of which neither is NULL, and a value that may be NULL and counts all the
/// same, are held as ROWs. A pane's values are taken out of them where panes are put together.
/// </summary>
internal static class DistinctSetRow
{
    /// <summary>The row, NULL where the call does not count it; null where the set holds the argument itself.</summary>
    public static Expr? Of(AggregateCall call)
    {
        if (call.Kind == AggregateKind.ArrayAgg)
        {
            return call.Argument!.Nullable ? Row([call.Argument]) : null;
        }

        if (call.User is not null || AggregateTable.Of(call.Kind).Shape != AggregateShape.Pair)
        {
            return null;
        }

        var pair = new[] { call.Argument!, call.More[0] };
        var row = Row(pair);
        var isThere = pair.Where(x => x.Nullable).Select(x => (Expr)new IsNullExpr(x, Negated: true)).ToList();
        return isThere.Count == 0 ? row : new CaseExpr(EquatableArray.Of(new CaseArm(isThere.Aggregate((all, next) => new AndExpr(all, next)), row)), null, row.Type, true);
    }

    private static ArrayExpr Row(IReadOnlyList<Expr> values) =>
        new(values.ToEquatableArray(), SqlType.RowOf(values.Select((x, i) => new RowField("f" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), x.Type)).ToEquatableArray()));
}
