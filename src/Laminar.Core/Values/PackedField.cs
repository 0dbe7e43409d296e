using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Values;

/// <summary>
/// A field of a ROW, or a key or value of a MAP, as bytes of its own: numbers and times as theirs, text and packed values as they are. Rows and maps are
/// packed arrays of such fields, so that values of several types lie in one layout, at 4 bytes more for each.
/// </summary>
internal static class PackedField
{
    /// <summary>Equal values have equal bytes. Those of more than 12 bytes that are no text lie in scratch memory.</summary>
    public static Utf8 Of<T>(T value)
        where T : struct
    {
        if (Element<T>.IsBytes)
        {
            return Unsafe.As<T, Utf8>(ref value);
        }

        value = Element<T>.Canonical(value);
        return TextScratch.Copy(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(Utf8 field)
        where T : struct => Element<T>.IsBytes ? Unsafe.As<Utf8, T>(ref field) : Unsafe.ReadUnaligned<T>(ref MemoryMarshal.GetReference(field.Span));

    /// <summary>A field of a packed array of them; null where it is NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? At<T>(ReadOnlySpan<byte> fields, int index)
        where T : struct => PackedArray.IsNull(fields, index) ? null : Read<T>(PackedArray.Get<Utf8>(fields, index));
}
