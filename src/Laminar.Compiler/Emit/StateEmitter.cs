using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The state struct of a group, and the members of a stage that treat its accumulators all alike.</summary>
internal static class StateEmitter
{
    public static void EmitStruct(CodeWriter writer, EquatableArray<Accumulator> accumulators, string type) =>
        writer.Blank().Block($"private struct {type}", () =>
        {
            for (var i = 0; i < accumulators.Count; i++)
            {
                writer.Line($"public {AccumulatorNames.Type(accumulators[i])} {AccumulatorNames.Field(accumulators[i], i)};");
            }
        });

    /// <summary>A count and an exact sum can be taken back out; the others cannot.</summary>
    public static bool IsInvertible(EquatableArray<Accumulator> accumulators) =>
        accumulators.All(a => a.Kind is AccumulatorKind.CountRows or AccumulatorKind.SumInt64);

    public static void EmitMembers(CodeWriter writer, EquatableArray<Accumulator> accumulators, string type)
    {
        writer.Blank().Line($"public static bool IsEmpty(in {type} state) => state.Rows.Value == 0;");
        EmitEach(writer, accumulators, $"public static void Merge(ref {type} state, in {type} later, {OperatorCatalog.StateHeap} heap)", f => $"state.{f}.Merge(in later.{f});");
        if (IsInvertible(accumulators))
        {
            EmitEach(writer, accumulators, $"public static void Subtract(ref {type} state, in {type} earliest, {OperatorCatalog.StateHeap} heap)", f => $"state.{f}.Subtract(in earliest.{f});");
        }
        else
        {
            writer.Blank().Block($"public static void Subtract(ref {type} state, in {type} earliest, {OperatorCatalog.StateHeap} heap)", () => writer.Line("// Not called: Invertible is false."));
        }

        writer.Blank().Block($"public static void Release(ref {type} state, {OperatorCatalog.StateHeap} heap)", () => writer.Line("// Not called: HoldsBlocks is false."));
        var texts = accumulators.Select((a, i) => (Accumulator: a, Field: AccumulatorNames.Field(a, i))).Where(x => AccumulatorNames.HoldsText(x.Accumulator)).ToList();
        writer.Blank().Block($"public static void Retain(ref {type} state, {OperatorCatalog.StateHeap} heap)", () =>
        {
            foreach (var text in texts)
            {
                writer.Line($"state.{text.Field}.Retain(heap);");
            }
        });
        EmitEach(writer, accumulators, $"public static void Save(in {type} state, ref {OperatorCatalog.StateWriter} writer)", f => $"state.{f}.Save(ref writer);");
        EmitEach(
            writer,
            accumulators,
            $"public static void Load(ref {type} state, ref {OperatorCatalog.StateReader} reader, {OperatorCatalog.StateHeap} heap)",
            f => $"state.{f}.Load(ref reader, heap);");
    }

    private static void EmitEach(CodeWriter writer, EquatableArray<Accumulator> accumulators, string signature, System.Func<string, string> statement) =>
        writer.Blank().Block(signature, () =>
        {
            for (var i = 0; i < accumulators.Count; i++)
            {
                writer.Line(statement(AccumulatorNames.Field(accumulators[i], i)));
            }
        });
}
