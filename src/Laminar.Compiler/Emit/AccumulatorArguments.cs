using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The arguments of an accumulator's Add and Remove: values, key, time, whether to include them, heap.</summary>
internal static class AccumulatorArguments
{
    /// <summary>A nullable value as what its accumulator takes; it is left out where it is NULL.</summary>
    public static string Folded(Accumulator accumulator, Fragment value)
    {
        var text = value.MayBeNull && value.Kind != ClrKind.String ? value.In(Precedence.Primary) + ".GetValueOrDefault()" : value.AsArgument();
        var isTicks = accumulator.Kind == AccumulatorKind.SumInt64 && accumulator.Value == ClrKind.TimeSpan;
        return isTicks ? (value.MayBeNull ? text : value.In(Precedence.Primary)) + ".Ticks" : text;
    }

    public static string Join(Accumulator accumulator, List<string> parts, string time, string? include)
    {
        var takes = AccumulatorForm.Of(accumulator.Kind).Takes;
        if ((takes & FoldArguments.Time) != 0)
        {
            parts.Add(time);
        }

        if (include is not null)
        {
            parts.Add(include);
        }

        if ((takes & FoldArguments.Heap) != 0 || AccumulatorForm.KeepsText(accumulator))
        {
            parts.Add("heap");
        }

        return string.Join(", ", parts);
    }
}
