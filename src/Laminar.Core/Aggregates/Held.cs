using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>Values that a state keeps, text among them: its bytes lie in the operator's heap. The compiler keeps one branch of each method per type.</summary>
internal static class Held
{
    /// <summary>The value with its text in the heap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Copy<T>(T value, StateHeap heap)
    {
        if (typeof(T) == typeof(Utf8))
        {
            var text = heap.Copy(Unsafe.As<T, Utf8>(ref value));
            return Unsafe.As<Utf8, T>(ref text);
        }

        if (typeof(T) == typeof(Utf8?))
        {
            Utf8? text = Unsafe.As<T, Utf8?>(ref value) is { } some ? heap.Copy(some) : null;
            return Unsafe.As<Utf8?, T>(ref text);
        }

        return value;
    }

    public static void Save<T>(ref StateWriter writer, T value)
    {
        if (typeof(T) == typeof(Utf8))
        {
            writer.Write(Unsafe.As<T, Utf8>(ref value));
        }
        else if (typeof(T) == typeof(Utf8?))
        {
            var text = Unsafe.As<T, Utf8?>(ref value);
            writer.Write(text.HasValue);
            writer.Write(text.GetValueOrDefault());
        }
        else
        {
            ValueCodec.Write(ref writer, value);
        }
    }

    public static T Load<T>(ref StateReader reader, StateHeap heap)
    {
        if (typeof(T) == typeof(Utf8))
        {
            reader.Read(out Utf8 text, heap);
            return Unsafe.As<Utf8, T>(ref text);
        }

        if (typeof(T) == typeof(Utf8?))
        {
            reader.Read(out bool has);
            reader.Read(out Utf8 text, heap);
            Utf8? some = has ? text : null;
            return Unsafe.As<Utf8?, T>(ref some);
        }

        ValueCodec.Read(ref reader, out T value);
        return value;
    }
}
