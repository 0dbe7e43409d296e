using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Physical;

/// <summary>Sizes of C# types and of the library's accumulators. A test compares them with what the runtime says.</summary>
public static class FieldSizes
{
    internal static readonly FieldSize Byte = new(1, 1);
    internal static readonly FieldSize Word = new(8, 8);

    public static FieldSize Of(ClrKind kind) => kind switch
    {
        ClrKind.Bool or ClrKind.SByte or ClrKind.Byte => Byte,
        ClrKind.Int16 or ClrKind.UInt16 => new(2, 2),
        ClrKind.Int32 or ClrKind.UInt32 or ClrKind.Single or ClrKind.DateOnly => new(4, 4),
        ClrKind.Decimal or ClrKind.Utf8 => new(16, 8),
        ClrKind.String or ClrKind.List => new(8, 8, HasReferences: true),
        ClrKind.DateTimeOffset => new(16, 8),
        _ => Word,
    };

    public static FieldSize Of(ClrKind kind, bool nullable) => nullable && kind != ClrKind.String ? Struct(Byte, Of(kind)) : Of(kind);

    /// <summary>What the struct of a group's state takes for an accumulator.</summary>
    public static FieldSize Of(Accumulator accumulator) => AccumulatorForm.Of(accumulator.Kind).Size(accumulator);

    /// <summary>Value, time, whether there is one; text also whether it is NULL.</summary>
    internal static FieldSize OfFirst(Accumulator accumulator) => accumulator.Value == ClrKind.Utf8
        ? Struct(Of(ClrKind.Utf8), Word, Byte, Byte)
        : Struct(Of(accumulator.Value, accumulator.Argument is { Nullable: true }), Word, Byte);

    /// <summary>Entry (key, time, value) and whether there is one.</summary>
    internal static FieldSize OfArgFirst(Accumulator accumulator) => Struct(
        Struct(OfKey(accumulator.Order, 0), Word, Of(accumulator.Value, accumulator.Argument is { Nullable: true })),
        Byte);

    internal static FieldSize Words(int count) => new(8 * count, 8);

    /// <summary>A value and its rank, with the keys after it.</summary>
    private static FieldSize OfKey(EquatableArray<EntryKey> order, int at)
    {
        if (at == order.Count)
        {
            return Byte;
        }

        var key = Struct(Of(order[at].Kind), Byte);
        return at == order.Count - 1 ? key : Struct(key, OfKey(order, at + 1));
    }

    internal static FieldSize Struct(params FieldSize[] fields) => StructLayout.Of(fields.Select(f => ("", "", f))).AsField();
}
