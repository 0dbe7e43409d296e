using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Whole numbers as the value of a constant of an integer type.</summary>
internal static class IntegerValue
{
    /// <summary>Boxed as the type says; null where it does not fit.</summary>
    public static object? Of(decimal value, TypeKind kind) => kind switch
    {
        TypeKind.TinyInt when value is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)value,
        TypeKind.SmallInt when value is >= short.MinValue and <= short.MaxValue => (short)value,
        TypeKind.Integer when value is >= int.MinValue and <= int.MaxValue => (int)value,
        TypeKind.BigInt when value is >= long.MinValue and <= long.MaxValue => (long)value,
        TypeKind.UTinyInt when value is >= byte.MinValue and <= byte.MaxValue => (byte)value,
        TypeKind.USmallInt when value is >= ushort.MinValue and <= ushort.MaxValue => (ushort)value,
        TypeKind.UInteger when value is >= uint.MinValue and <= uint.MaxValue => (uint)value,
        TypeKind.UBigInt when value is >= ulong.MinValue and <= ulong.MaxValue => (ulong)value,
        _ => null,
    };
}
