using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Names and library types of a state's accumulators.</summary>
internal static class AccumulatorNames
{
    /// <summary>Rows, then Sum1, Count2, … by position.</summary>
    public static string Field(Accumulator accumulator, int index) =>
        index == 0 ? "Rows" : AccumulatorForm.Of(accumulator.Kind).Field + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The library type without namespace: SumInt64, Min&lt;long&gt;, FirstUtf8.</summary>
    public static string TypeName(Accumulator accumulator)
    {
        var form = AccumulatorForm.Of(accumulator.Kind);
        var isExtreme = accumulator.Kind is AccumulatorKind.Min or AccumulatorKind.Max;
        if (isExtreme && accumulator.Value is ClrKind.Utf8 or ClrKind.String || IsFirst(accumulator) && accumulator.Value == ClrKind.Utf8)
        {
            return accumulator.Kind.ToString() + accumulator.Value;
        }

        if (accumulator.User is { } user)
        {
            return user.ClrName;
        }

        if (!form.IsGeneric)
        {
            return accumulator.Kind.ToString();
        }

        var key = (form.Takes & FoldArguments.Key) != 0 ? EntryKeys.Type(accumulator.Order) + ", " : "";
        return $"{accumulator.Kind}<{key}{ValueType(accumulator)}>";
    }

    public static string Type(Accumulator accumulator) => accumulator.User?.ClrName ?? OperatorCatalog.Aggregates + "." + TypeName(accumulator);

    /// <summary>The C# type that Add takes a value as.</summary>
    public static string ValueType(Accumulator accumulator) =>
        ClrTypes.Of(accumulator.Value, TakesNulls(accumulator) && accumulator.Argument is { Nullable: true });

    public static bool TakesNulls(Accumulator accumulator) => (AccumulatorForm.Of(accumulator.Kind).Takes & FoldArguments.Nulls) != 0;

    private static bool IsFirst(Accumulator accumulator) => accumulator.Kind is AccumulatorKind.First or AccumulatorKind.Last;
}
