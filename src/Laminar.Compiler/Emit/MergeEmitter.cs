using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Merge and Subtract. What is folded from a set's values is folded anew from those that are new to the set, or gone from it: two panes may have the same.
/// </summary>
internal static class MergeEmitter
{
    public static string Signature(string type, string method, string other) =>
        $"public static void {method}(ref {type} state, in {type} {other}, {OperatorCatalog.StateHeap} heap)";

    public static void Emit(CodeWriter writer, EquatableArray<Accumulator> accumulators, string type, string method, string other) =>
        writer.Blank().Block(Signature(type, method, other), () =>
        {
            for (var i = 0; i < accumulators.Count; i++)
            {
                var accumulator = accumulators[i];
                var field = AccumulatorNames.Field(accumulator, i);
                if (accumulators.Any(x => x.Set == i))
                {
                    EmitSet(writer, accumulators, i, method, other);
                }
                else if (accumulator.Set < 0)
                {
                    if (accumulator.User is not null)
                    {
                        writer.Line($"state.{field}.{method}({other}.{field});");
                        continue;
                    }

                    var heap = AccumulatorForm.Of(accumulator.Kind).MergesInHeap ? ", heap" : "";
                    writer.Line($"state.{field}.{method}(in {other}.{field}{heap});");
                }
            }
        });

    private static void EmitSet(CodeWriter writer, EquatableArray<Accumulator> accumulators, int set, string method, string other)
    {
        var field = AccumulatorNames.Field(accumulators[set], set);
        var name = DistinctNames.Changed(set);
        var (at, value, times) = (name + "At", name + "Value", name + "Times");
        var counts = accumulators[set].Kind == AccumulatorKind.DistinctCounts;
        var fold = method == "Merge" ? "Add" : "Remove";
        writer.Line($"var {at} = 0;");
        writer.Block($"while ({other}.{field}.Next(ref {at}, out var {value}{(counts ? ", out var " + times : "")}))", () =>
        {
            writer.Line($"var {name} = state.{field}.{fold}({value}, {(counts ? times + ", " : "")}heap);");
            for (var i = 0; i < accumulators.Count; i++)
            {
                if (accumulators[i].Set == set && accumulators[i].User is { } user)
                {
                    var argument = user.Parameters[0].Clr == ClrKind.String ? value + ".ToString()" : value;
                    writer.Line($"if ({name})").Open().Line($"state.{AccumulatorNames.Field(accumulators[i], i)}.{fold}({argument});").Close();
                }
                else if (accumulators[i].Set == set)
                {
                    writer.Line($"state.{AccumulatorNames.Field(accumulators[i], i)}.{fold}({Arguments(accumulators[i], accumulators[set], value, name)});");
                }
            }
        });
    }

    /// <summary>The values of a set have no time of their own; lists of them are ordered by the value.</summary>
    private static string Arguments(Accumulator accumulator, Accumulator set, string value, string changed)
    {
        // A set of rows: what is folded are their fields.
        var isOfRows = set.Argument!.Type.Kind == TypeKind.Row && set.Argument != accumulator.Argument;
        Fragment Field(int index) => Fragment.Primary($"{OperatorCatalog.RowValues}.At<{ClrTypes.Of(accumulator.Value)}>({value}, {(index == 0 ? "0" : "1")})", accumulator.Value, mayBeNull: true);
        var fragment = isOfRows ? Field(0) : Fragment.Primary(value, accumulator.Value);
        var parts = new List<string> { isOfRows && AccumulatorNames.TakesNulls(accumulator) ? fragment.AsArgument() : AccumulatorArguments.Folded(accumulator, fragment) };
        if (accumulator.Second is not null)
        {
            parts.Add(AccumulatorArguments.Folded(accumulator, Field(1)));
        }

        if ((AccumulatorForm.Of(accumulator.Kind).Takes & FoldArguments.Key) != 0)
        {
            parts.Add(EntryKeys.New(accumulator.Order, _ => fragment));
        }

        return AccumulatorArguments.Join(accumulator, parts, "0L", changed);
    }
}
