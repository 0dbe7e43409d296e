using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Fetch: where a row's value will be looked for in a set, so that sets which do not fit the cache are not waited for. Only where the value is a column that
/// is a number, for it is read twice; nothing where there is no such set.
/// </summary>
internal static class FetchEmitter
{
    public static void Emit(CodeWriter writer, StageScope scope, EquatableArray<Accumulator> accumulators)
    {
        var sets = Enumerable.Range(0, accumulators.Count).Where(i => IsCheap(accumulators[i])).ToList();
        if (sets.Count == 0)
        {
            return;
        }

        var emitter = scope.Expressions(scope.Input);
        writer.Blank().Line("public static bool Fetches => true;");
        writer.Blank().Block($"public static void Fetch(in {scope.Names.State} state, in {scope.InputType} row, {OperatorCatalog.StateHeap} heap)", () =>
        {
            foreach (var i in sets)
            {
                var value = emitter.ValueAs(accumulators[i].Argument!, accumulators[i].Value);
                writer.Line($"state.{AccumulatorNames.Field(accumulators[i], i)}.Fetch({AccumulatorArguments.Folded(accumulators[i], value)}, heap);");
            }
        });
    }

    private static bool IsCheap(Accumulator accumulator) =>
        accumulator is { Kind: AccumulatorKind.DistinctSet, Argument: ColumnExpr } && !AccumulatorForm.KeepsText(accumulator) && accumulator.Value is not (ClrKind.Decimal or ClrKind.String);
}
