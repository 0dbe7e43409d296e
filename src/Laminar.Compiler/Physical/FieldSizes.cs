using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Physical;

/// <summary>Sizes of C# types and of the library's accumulators. A test compares them with what the runtime says.</summary>
public static class FieldSizes
{
    private static readonly FieldSize Byte = new(1, 1);
    private static readonly FieldSize Word = new(8, 8);

    public static FieldSize Of(ClrKind kind) => kind switch
    {
        ClrKind.Bool or ClrKind.SByte or ClrKind.Byte => Byte,
        ClrKind.Int16 or ClrKind.UInt16 => new(2, 2),
        ClrKind.Int32 or ClrKind.UInt32 or ClrKind.Single or ClrKind.DateOnly => new(4, 4),
        ClrKind.Decimal or ClrKind.Utf8 => new(16, 8),
        ClrKind.String => new(8, 8, HasReferences: true),
        ClrKind.DateTimeOffset => new(16, 8),
        _ => Word,
    };

    public static FieldSize Of(ClrKind kind, bool nullable) => nullable && kind != ClrKind.String ? Struct(Byte, Of(kind)) : Of(kind);

    /// <summary>CountRows: a count. SumInt64: 128 bits. SumDouble: sum and lost bits. SumDecimal: sum and overflows. The others: value, time, flags.</summary>
    public static FieldSize Of(Accumulator accumulator)
    {
        var value = Of(accumulator.Value, accumulator.Argument is { Nullable: true });
        return accumulator.Kind switch
        {
            AccumulatorKind.CountRows => Word,
            AccumulatorKind.SumInt64 or AccumulatorKind.SumDouble => Struct(Word, Word),
            AccumulatorKind.SumDecimal => Struct(Of(ClrKind.Decimal), Word),
            AccumulatorKind.Min or AccumulatorKind.Max => accumulator.Value == ClrKind.String ? value : Struct(Of(accumulator.Value), Byte),
            _ => accumulator.Value == ClrKind.Utf8 ? Struct(Of(ClrKind.Utf8), Word, Byte, Byte) : Struct(value, Word, Byte),
        };
    }

    private static FieldSize Struct(params FieldSize[] fields) => StructLayout.Of(fields.Select(f => ("", "", f))).AsField();
}
