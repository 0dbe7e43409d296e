using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Names and library types of a state's accumulators.</summary>
internal static class AccumulatorNames
{
    /// <summary>Rows, then Sum1, Count2, … by position.</summary>
    public static string Field(Accumulator accumulator, int index)
    {
        if (index == 0)
        {
            return "Rows";
        }

        var name = accumulator.Kind switch
        {
            AccumulatorKind.CountRows => "Count",
            AccumulatorKind.SumInt64 or AccumulatorKind.SumDouble or AccumulatorKind.SumDecimal => "Sum",
            _ => accumulator.Kind.ToString(),
        };
        return name + index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The library type without namespace: SumInt64, Min&lt;long&gt;, FirstUtf8.</summary>
    public static string TypeName(Accumulator accumulator)
    {
        var isExtreme = accumulator.Kind is AccumulatorKind.Min or AccumulatorKind.Max;
        if (!isExtreme && accumulator.Kind is not (AccumulatorKind.First or AccumulatorKind.Last))
        {
            return accumulator.Kind.ToString();
        }

        if (accumulator.Value == ClrKind.Utf8 || accumulator.Value == ClrKind.String && isExtreme)
        {
            return accumulator.Kind.ToString() + accumulator.Value;
        }

        var nullable = !isExtreme && accumulator.Argument is { Nullable: true };
        return $"{accumulator.Kind}<{ClrTypes.Of(accumulator.Value, nullable)}>";
    }

    public static string Type(Accumulator accumulator) => OperatorCatalog.Aggregates + "." + TypeName(accumulator);

    /// <summary>It keeps text in the operator's heap.</summary>
    public static bool HoldsText(Accumulator accumulator) => accumulator.Value == ClrKind.Utf8 && accumulator.Kind != AccumulatorKind.CountRows;
}
