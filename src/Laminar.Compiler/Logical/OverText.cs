using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>OVER as SQL.</summary>
public static class OverText
{
    public static string Of(OverCall call, Func<Expr, string> print)
    {
        if (call.Aggregate is { } aggregate)
        {
            return AggregateText.Of(aggregate, print);
        }

        var offset = call.Offset.ToString(CultureInfo.InvariantCulture);
        var value = print(call.Value!);
        return (call.Place switch
        {
            OverPlace.Nth when call.Offset == 1 => "FIRST_VALUE(" + value + ")",
            OverPlace.Nth => "NTH_VALUE(" + value + ", " + offset + ")",
            OverPlace.Last => "LAST_VALUE(" + value + ")",
            _ => (call.Place == OverPlace.Behind ? "LAG(" : "LEAD(") + value + ", " + offset + (call.Default is null ? "" : ", " + print(call.Default)) + ")",
        }) + (call.IgnoresNulls ? " IGNORE NULLS" : "");
    }

    /// <summary>PARTITION BY … ORDER BY … frame.</summary>
    public static string Window(OverNode node, Func<Expr, string> print)
    {
        var partition = node.Partition.Count == 0 ? "" : "PARTITION BY " + string.Join(", ", node.Partition.Select(print)) + " ";
        var order = node.TimeColumn < 0 ? "arrival" : node.Input.Output[node.TimeColumn].Name;
        return partition + "ORDER BY " + order + (node.Frame == OverFrame.Row ? "" : " " + node.Frame.Text);
    }
}
