using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Laminar.Formats;

/// <summary>Which of 64 bytes equal one: bit i for byte i. The widest vectors the machine has; the others fold away.</summary>
internal static unsafe class BytesEqual
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(byte* bytes, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.Equals(Vector512.Load(bytes), Vector512.Create(value)).ExtractMostSignificantBits();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            var wanted = Vector256.Create(value);
            return Vector256.Equals(Vector256.Load(bytes), wanted).ExtractMostSignificantBits()
                | ((ulong)Vector256.Equals(Vector256.Load(bytes + 32), wanted).ExtractMostSignificantBits() << 32);
        }

        return Narrow(bytes, Vector128.Create(value))
            | (Narrow(bytes + 16, Vector128.Create(value)) << 16)
            | (Narrow(bytes + 32, Vector128.Create(value)) << 32)
            | (Narrow(bytes + 48, Vector128.Create(value)) << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Narrow(byte* bytes, Vector128<byte> value) => Vector128.Equals(Vector128.Load(bytes), value).ExtractMostSignificantBits();
}
