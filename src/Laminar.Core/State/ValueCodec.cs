using System;
using System.Runtime.CompilerServices;

namespace Laminar.State;

/// <summary>Writes and reads a value of a type parameter, by the overload for its type. The compiler keeps one branch of each method per type.</summary>
internal static class ValueCodec
{
    public static void Write<T>(ref StateWriter writer, T value)
    {
        if (typeof(T) == typeof(string))
        {
            writer.Write(Unsafe.As<T, string?>(ref value));
        }
        else if (typeof(T) == typeof(bool))
        {
            writer.Write(Unsafe.As<T, bool>(ref value));
        }
        else if (typeof(T) == typeof(sbyte))
        {
            writer.Write(Unsafe.As<T, sbyte>(ref value));
        }
        else if (typeof(T) == typeof(byte))
        {
            writer.Write(Unsafe.As<T, byte>(ref value));
        }
        else if (typeof(T) == typeof(short))
        {
            writer.Write(Unsafe.As<T, short>(ref value));
        }
        else if (typeof(T) == typeof(ushort))
        {
            writer.Write(Unsafe.As<T, ushort>(ref value));
        }
        else if (typeof(T) == typeof(int))
        {
            writer.Write(Unsafe.As<T, int>(ref value));
        }
        else if (typeof(T) == typeof(uint))
        {
            writer.Write(Unsafe.As<T, uint>(ref value));
        }
        else if (typeof(T) == typeof(long))
        {
            writer.Write(Unsafe.As<T, long>(ref value));
        }
        else if (typeof(T) == typeof(ulong))
        {
            writer.Write(Unsafe.As<T, ulong>(ref value));
        }
        else if (typeof(T) == typeof(float))
        {
            writer.Write(Unsafe.As<T, float>(ref value));
        }
        else if (typeof(T) == typeof(double))
        {
            writer.Write(Unsafe.As<T, double>(ref value));
        }
        else if (typeof(T) == typeof(decimal))
        {
            writer.Write(Unsafe.As<T, decimal>(ref value));
        }
        else if (typeof(T) == typeof(Timestamp))
        {
            writer.Write(Unsafe.As<T, Timestamp>(ref value));
        }
        else if (typeof(T) == typeof(DateOnly))
        {
            writer.Write(Unsafe.As<T, DateOnly>(ref value));
        }
        else if (typeof(T) == typeof(TimeOnly))
        {
            writer.Write(Unsafe.As<T, TimeOnly>(ref value));
        }
        else if (typeof(T) == typeof(TimeSpan))
        {
            writer.Write(Unsafe.As<T, TimeSpan>(ref value));
        }
        else if (typeof(T) == typeof(bool?))
        {
            writer.Write(Unsafe.As<T, bool?>(ref value));
        }
        else if (typeof(T) == typeof(sbyte?))
        {
            writer.Write(Unsafe.As<T, sbyte?>(ref value));
        }
        else if (typeof(T) == typeof(byte?))
        {
            writer.Write(Unsafe.As<T, byte?>(ref value));
        }
        else if (typeof(T) == typeof(short?))
        {
            writer.Write(Unsafe.As<T, short?>(ref value));
        }
        else if (typeof(T) == typeof(ushort?))
        {
            writer.Write(Unsafe.As<T, ushort?>(ref value));
        }
        else if (typeof(T) == typeof(int?))
        {
            writer.Write(Unsafe.As<T, int?>(ref value));
        }
        else if (typeof(T) == typeof(uint?))
        {
            writer.Write(Unsafe.As<T, uint?>(ref value));
        }
        else if (typeof(T) == typeof(long?))
        {
            writer.Write(Unsafe.As<T, long?>(ref value));
        }
        else if (typeof(T) == typeof(ulong?))
        {
            writer.Write(Unsafe.As<T, ulong?>(ref value));
        }
        else if (typeof(T) == typeof(float?))
        {
            writer.Write(Unsafe.As<T, float?>(ref value));
        }
        else if (typeof(T) == typeof(double?))
        {
            writer.Write(Unsafe.As<T, double?>(ref value));
        }
        else if (typeof(T) == typeof(decimal?))
        {
            writer.Write(Unsafe.As<T, decimal?>(ref value));
        }
        else if (typeof(T) == typeof(Timestamp?))
        {
            writer.Write(Unsafe.As<T, Timestamp?>(ref value));
        }
        else if (typeof(T) == typeof(DateOnly?))
        {
            writer.Write(Unsafe.As<T, DateOnly?>(ref value));
        }
        else if (typeof(T) == typeof(TimeOnly?))
        {
            writer.Write(Unsafe.As<T, TimeOnly?>(ref value));
        }
        else if (typeof(T) == typeof(TimeSpan?))
        {
            writer.Write(Unsafe.As<T, TimeSpan?>(ref value));
        }
        else
        {
            throw Unknown(typeof(T));
        }
    }

    public static void Read<T>(ref StateReader reader, out T value)
    {
        value = default!;
        if (typeof(T) == typeof(string))
        {
            reader.Read(out Unsafe.As<T, string?>(ref value));
        }
        else if (typeof(T) == typeof(bool))
        {
            reader.Read(out Unsafe.As<T, bool>(ref value));
        }
        else if (typeof(T) == typeof(sbyte))
        {
            reader.Read(out Unsafe.As<T, sbyte>(ref value));
        }
        else if (typeof(T) == typeof(byte))
        {
            reader.Read(out Unsafe.As<T, byte>(ref value));
        }
        else if (typeof(T) == typeof(short))
        {
            reader.Read(out Unsafe.As<T, short>(ref value));
        }
        else if (typeof(T) == typeof(ushort))
        {
            reader.Read(out Unsafe.As<T, ushort>(ref value));
        }
        else if (typeof(T) == typeof(int))
        {
            reader.Read(out Unsafe.As<T, int>(ref value));
        }
        else if (typeof(T) == typeof(uint))
        {
            reader.Read(out Unsafe.As<T, uint>(ref value));
        }
        else if (typeof(T) == typeof(long))
        {
            reader.Read(out Unsafe.As<T, long>(ref value));
        }
        else if (typeof(T) == typeof(ulong))
        {
            reader.Read(out Unsafe.As<T, ulong>(ref value));
        }
        else if (typeof(T) == typeof(float))
        {
            reader.Read(out Unsafe.As<T, float>(ref value));
        }
        else if (typeof(T) == typeof(double))
        {
            reader.Read(out Unsafe.As<T, double>(ref value));
        }
        else if (typeof(T) == typeof(decimal))
        {
            reader.Read(out Unsafe.As<T, decimal>(ref value));
        }
        else if (typeof(T) == typeof(Timestamp))
        {
            reader.Read(out Unsafe.As<T, Timestamp>(ref value));
        }
        else if (typeof(T) == typeof(DateOnly))
        {
            reader.Read(out Unsafe.As<T, DateOnly>(ref value));
        }
        else if (typeof(T) == typeof(TimeOnly))
        {
            reader.Read(out Unsafe.As<T, TimeOnly>(ref value));
        }
        else if (typeof(T) == typeof(TimeSpan))
        {
            reader.Read(out Unsafe.As<T, TimeSpan>(ref value));
        }
        else if (typeof(T) == typeof(bool?))
        {
            reader.Read(out Unsafe.As<T, bool?>(ref value));
        }
        else if (typeof(T) == typeof(sbyte?))
        {
            reader.Read(out Unsafe.As<T, sbyte?>(ref value));
        }
        else if (typeof(T) == typeof(byte?))
        {
            reader.Read(out Unsafe.As<T, byte?>(ref value));
        }
        else if (typeof(T) == typeof(short?))
        {
            reader.Read(out Unsafe.As<T, short?>(ref value));
        }
        else if (typeof(T) == typeof(ushort?))
        {
            reader.Read(out Unsafe.As<T, ushort?>(ref value));
        }
        else if (typeof(T) == typeof(int?))
        {
            reader.Read(out Unsafe.As<T, int?>(ref value));
        }
        else if (typeof(T) == typeof(uint?))
        {
            reader.Read(out Unsafe.As<T, uint?>(ref value));
        }
        else if (typeof(T) == typeof(long?))
        {
            reader.Read(out Unsafe.As<T, long?>(ref value));
        }
        else if (typeof(T) == typeof(ulong?))
        {
            reader.Read(out Unsafe.As<T, ulong?>(ref value));
        }
        else if (typeof(T) == typeof(float?))
        {
            reader.Read(out Unsafe.As<T, float?>(ref value));
        }
        else if (typeof(T) == typeof(double?))
        {
            reader.Read(out Unsafe.As<T, double?>(ref value));
        }
        else if (typeof(T) == typeof(decimal?))
        {
            reader.Read(out Unsafe.As<T, decimal?>(ref value));
        }
        else if (typeof(T) == typeof(Timestamp?))
        {
            reader.Read(out Unsafe.As<T, Timestamp?>(ref value));
        }
        else if (typeof(T) == typeof(DateOnly?))
        {
            reader.Read(out Unsafe.As<T, DateOnly?>(ref value));
        }
        else if (typeof(T) == typeof(TimeOnly?))
        {
            reader.Read(out Unsafe.As<T, TimeOnly?>(ref value));
        }
        else if (typeof(T) == typeof(TimeSpan?))
        {
            reader.Read(out Unsafe.As<T, TimeSpan?>(ref value));
        }
        else
        {
            throw Unknown(typeof(T));
        }
    }

    private static NotSupportedException Unknown(Type type) => new("State holds no value of type " + type + ".");
}
