using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Tables;

/// <summary>
/// Things by number, from 1 on, in pages that never move: to have one more costs the others nothing. Numbers are used again. What holds no reference lies in native pages, each as long
/// as all before it together, so that few are small and most lie in huge pages of the system: first touches by the small page were a third of what a join of long rows took.
/// </summary>
internal sealed unsafe class PagedPool<T>
    where T : struct
{
    // Of managed pages.
    private const int PageLog = 10;
    private const int PageLength = 1 << PageLog;

    // The first native page has as many, and a number's page and its place there follow from the number and this.
    private const int FirstLog = 5;
    private const int FirstLength = 1 << FirstLog;
    private const int LastLog = 30;

    private Bases _bases;
    private T[][] _pages = [];
    private int[] _free = [];
    private int _pageCount;
    private int _freeCount;
    private int _end = 1;

    ~PagedPool() => FreePages(0);

    private static bool IsManaged
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeHelpers.IsReferenceOrContainsReferences<T>();
    }

    public int Count => _end - 1 - _freeCount;

    /// <summary>Of native pages what was ever used: the rest is not there before it is touched.</summary>
    public long Bytes => ((IsManaged ? (long)_pageCount * PageLength : _pageCount == 0 ? 0 : _end) * Unsafe.SizeOf<T>()) + (_free.Length * sizeof(int));

    public ref T this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref IsManaged ? ref _pages[number >> PageLog][number & (PageLength - 1)] : ref At(number);
    }

    /// <summary>Has what lies there come nearer: so much of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int number, int bytes)
    {
        if (!IsManaged && Sse.IsSupported)
        {
            var at = (byte*)Unsafe.AsPointer(ref At(number));
            for (var line = 0; line < Math.Min(Unsafe.SizeOf<T>(), bytes); line += 64)
            {
                Sse.Prefetch0(at + line);
            }
        }
    }

    /// <summary>A number that nobody has; what lies there is default.</summary>
    public int Take()
    {
        if (_freeCount > 0)
        {
            return _free[--_freeCount];
        }

        if (IsManaged ? _end >> PageLog >= _pageCount : BitOperations.Log2((uint)(_end + FirstLength)) - FirstLog >= _pageCount)
        {
            AddPage();
        }

        return _end++;
    }

    public void Return(int number)
    {
        // A string in it would be kept alive.
        this[number] = default;
        if (_freeCount == _free.Length)
        {
            Growth.To(ref _free, Math.Max(16, 2 * _freeCount));
        }

        _free[_freeCount++] = number;
        if (_freeCount == _end - 1)
        {
            StartOver();
        }
    }

    /// <summary>Gives the memory back.</summary>
    [HotPath(Allow = HotPathAllow.Reflection, Because = "its memory is given back, so that no finalizer need do it")]
    public void Free()
    {
        FreePages(0);
        (_freeCount, _end) = (0, 1);
        GC.SuppressFinalize(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T At(int number)
    {
        var place = (uint)(number + FirstLength);
        return ref Unsafe.AddByteOffset(ref Unsafe.AsRef<T>((void*)Base(BitOperations.Log2(place) - FirstLog)), (nuint)place * (nuint)Unsafe.SizeOf<T>());
    }

    /// <summary>Where place 0 would be, of which a page has only those from its own length on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref nint Base(int page) => ref Unsafe.Add(ref Unsafe.As<Bases, nint>(ref _bases), page);

    /// <summary>Nothing is left: of the memory of many, all but the first page goes back.</summary>
    private void StartOver()
    {
        (_freeCount, _end) = (0, 1);
        if (_pageCount <= 1)
        {
            return;
        }

        _free = [];
        if (IsManaged)
        {
            Array.Clear(_pages, 1, _pageCount - 1);
            _pageCount = 1;
        }
        else
        {
            FreePages(1);
        }
    }

    private void AddPage()
    {
        if (IsManaged)
        {
            if (_pageCount == _pages.Length)
            {
                Growth.To(ref _pages, Math.Max(4, 2 * _pageCount));
            }

            _pages[_pageCount++] = Growth.Room<T>(PageLength);
            return;
        }

        if (_pageCount + FirstLog > LastLog)
        {
            throw TooMany();
        }

        var bytes = BytesOf(_pageCount);
        Base(_pageCount) = (nint)Pages.Take(bytes) - (nint)bytes;
        _pageCount++;
    }

    private static OutOfMemoryException TooMany() => new("The query holds too many rows: there is room for 2^31 of them.");

    private static nuint BytesOf(int page) => (nuint)Unsafe.SizeOf<T>() << (page + FirstLog);

    private void FreePages(int from)
    {
        while (!IsManaged && _pageCount > from)
        {
            var bytes = BytesOf(--_pageCount);
            Pages.Free((void*)(Base(_pageCount) + (nint)bytes), bytes);
        }
    }

    [InlineArray(LastLog - FirstLog + 1)]
    private struct Bases
    {
        private nint _first;
    }
}
