using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Memory for the rows of one side: outside the collected heap, unless they hold strings. A plain bundle.</summary>
internal unsafe struct JoinStorage<TRow>
    where TRow : struct
{
    private readonly void* _native;
    private readonly JoinEntry<TRow>[]? _managed;

    public JoinStorage(long capacity)
    {
        Capacity = capacity;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            _managed = Growth.Room<JoinEntry<TRow>>(capacity);
        }
        else
        {
            _native = Pages.Take((nuint)Bytes);
        }
    }

    public readonly long Capacity;

    public readonly long Bytes => Capacity * Unsafe.SizeOf<JoinEntry<TRow>>();

    public readonly ref JoinEntry<TRow> First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref RuntimeHelpers.IsReferenceOrContainsReferences<TRow>() ? ref MemoryMarshal.GetArrayDataReference(_managed!) : ref Unsafe.AsRef<JoinEntry<TRow>>(_native);
    }

    public readonly void Free() => Pages.Free(_native, (nuint)Bytes);
}
