using System;
using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>
/// A place in the heap: an object that is allocated only to lie there. A thread's small objects are laid side by side, so that what follows a mark is what the thread allocated
/// next.
/// </summary>
/// <remarks>
/// Whether it is so is not guessed: between two marks there is room for exactly the bytes that the thread has allocated since the first, or nothing is read. Large objects lie elsewhere; and where the
/// thread got a new piece of the heap in between that does not follow the old one, the distance is another.
/// </remarks>
internal sealed class AllocationMark
{
    /// <summary>From the field of a mark to the type of the object after it: an object is its header, its type and its fields; places in the heap point at the type.</summary>
    private static readonly nint s_next = 2 * nint.Size;

    private static readonly nint s_size = 3 * nint.Size;

    private nint _field;

    /// <summary>The type of the first object after a mark, where it and nothing else of other threads lies between the two; else null.</summary>
    /// <param name="before">Made before <paramref name="bytes"/> were counted.</param>
    /// <param name="after">Made after that.</param>
    /// <param name="bytes">What the thread allocated between the two.</param>
    [HotPath(Allow = HotPathAllow.Reflection, Because = "of a violation alone, and lifted from the account")]
    public static Type? FirstBetween(AllocationMark before, AllocationMark after, long bytes)
    {
        var (paused, collections) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0));
        // The collector knows of places inside objects and moves them along.
        ref var first = ref before._field;
        var between = (long)Unsafe.ByteOffset(ref first, ref after._field) - s_size;
        if (bytes <= 0 || between != bytes)
        {
            return null;
        }

        var type = Unsafe.AddByteOffset(ref first, s_next);
        GC.KeepAlive(after);
        return GC.GetTotalPauseDuration() == paused && GC.CollectionCount(0) == collections ? Type.GetTypeFromHandle(RuntimeTypeHandle.FromIntPtr(type)) : null;
    }
}
