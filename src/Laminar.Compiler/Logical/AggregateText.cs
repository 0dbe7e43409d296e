using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Functions;

namespace Laminar.Compiler.Logical;

/// <summary>A call of an aggregate as SQL.</summary>
public static class AggregateText
{
    public static string Of(AggregateCall call, Func<Expr, string> print)
    {
        var arguments = call.Kind is AggregateKind.Rank or AggregateKind.DenseRank ? "" : call.Argument is null ? "*" : string.Join(", ", new[] { call.Argument }.Concat(call.More).Select(print));
        var order = call.Order.Count == 0 ? "" : " ORDER BY " + string.Join(", ", call.Order.Select(x => Key(x, print)));
        var text = AggregateTable.NameOf(call) + "(" + (call.Distinct ? "DISTINCT " : "") + arguments + order + ")";
        return call.Filter is null ? text : text + " FILTER (WHERE " + print(call.Filter) + ")";
    }

    private static string Key(SortKey key, Func<Expr, string> print) =>
        print(key.Value) + (key.Descending ? " DESC" : "") + (key.NullsFirst == key.Descending ? "" : key.NullsFirst ? " NULLS FIRST" : " NULLS LAST");
}
