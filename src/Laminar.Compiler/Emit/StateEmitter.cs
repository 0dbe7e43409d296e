using System;
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

    /// <summary>What values can be taken out of, panes can.</summary>
    public static bool IsInvertible(EquatableArray<Accumulator> accumulators) => accumulators.All(a => AccumulatorForm.Of(a.Kind).Removes);

    public static bool HoldsText(EquatableArray<Accumulator> accumulators) => accumulators.Any(AccumulatorForm.KeepsText);

    public static bool HoldsBlocks(EquatableArray<Accumulator> accumulators) => accumulators.Any(a => AccumulatorForm.Of(a.Kind).HoldsBlocks);

    public static void EmitMembers(CodeWriter writer, EquatableArray<Accumulator> accumulators, string type)
    {
        writer.Blank().Line($"public static bool IsEmpty(in {type} state) => state.Rows.Value == 0;");
        MergeEmitter.Emit(writer, accumulators, type, "Merge", "later");
        if (IsInvertible(accumulators))
        {
            MergeEmitter.Emit(writer, accumulators, type, "Subtract", "earliest");
        }
        else
        {
            writer.Blank().Block(MergeEmitter.Signature(type, "Subtract", "earliest"), () => writer.Line("// Not called: Invertible is false."));
        }

        if (HoldsBlocks(accumulators))
        {
            EmitEach(writer, accumulators, $"public static void Release(ref {type} state, {OperatorCatalog.StateHeap} heap)", (f, _) => $"state.{f}.Release(heap);", x => AccumulatorForm.Of(x.Kind).HoldsBlocks);
        }
        else
        {
            writer.Blank().Block($"public static void Release(ref {type} state, {OperatorCatalog.StateHeap} heap)", () => writer.Line("// Not called: HoldsBlocks is false."));
        }

        EmitCodec(writer, accumulators, type);
    }

    /// <summary>Moving to another heap, writing, reading.</summary>
    public static void EmitCodec(CodeWriter writer, EquatableArray<Accumulator> accumulators, string type)
    {
        EmitEach(writer, accumulators, $"public static void Retain(ref {type} state, {OperatorCatalog.StateHeap} heap)", (f, _) => $"state.{f}.Retain(heap);", x => AccumulatorForm.KeepsText(x) || AccumulatorForm.Of(x.Kind).HoldsBlocks);
        EmitEach(writer, accumulators, $"public static void Save(in {type} state, ref {OperatorCatalog.StateWriter} writer)", (f, x) => x.User switch
        {
            null or { HasSave: true } => $"state.{f}.Save(ref writer);",
            _ => $"{OperatorCatalog.Aggregates}.UserState.Save(in state.{f}, ref writer);",
        });
        EmitEach(
            writer,
            accumulators,
            $"public static void Load(ref {type} state, ref {OperatorCatalog.StateReader} reader, {OperatorCatalog.StateHeap} heap)",
            (f, x) => x.User switch
            {
                null => $"state.{f}.Load(ref reader, heap);",
                { HasSave: true } => $"state.{f}.Load(ref reader);",
                _ => $"{OperatorCatalog.Aggregates}.UserState.Load(out state.{f}, ref reader);",
            });
    }

    private static void EmitEach(
        CodeWriter writer, EquatableArray<Accumulator> accumulators, string signature, Func<string, Accumulator, string> statement, Func<Accumulator, bool>? where = null) =>
        writer.Blank().Block(signature, () =>
        {
            for (var i = 0; i < accumulators.Count; i++)
            {
                if (where is null || where(accumulators[i]))
                {
                    writer.Line(statement(AccumulatorNames.Field(accumulators[i], i), accumulators[i]));
                }
            }
        });
}
