using System;
using System.Numerics;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>Integers of every width by way of BigInteger: a value that does not fit fails, it never wraps.</summary>
public static class Integers
{
    public static BigInteger Widen(object value) => value switch
    {
        sbyte v => v,
        short v => v,
        int v => v,
        long v => v,
        byte v => v,
        ushort v => v,
        uint v => v,
        ulong v => v,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not an integer."),
    };

    public static object Narrow(BigInteger value, TypeKind kind)
    {
        try
        {
            return kind switch
            {
                TypeKind.TinyInt => (sbyte)value,
                TypeKind.SmallInt => (short)value,
                TypeKind.Integer => (int)value,
                TypeKind.BigInt => (long)value,
                TypeKind.UTinyInt => (byte)value,
                TypeKind.USmallInt => (ushort)value,
                TypeKind.UInteger => (uint)value,
                TypeKind.UBigInt => (object)(ulong)value,
                _ => throw new InvalidOperationException($"{kind} is not an integer type."),
            };
        }
        catch (OverflowException)
        {
            throw new RowError($"{value} does not fit {kind}");
        }
    }
}
