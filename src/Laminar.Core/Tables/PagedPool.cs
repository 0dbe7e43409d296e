using System;
using System.Runtime.CompilerServices;

namespace Laminar.Tables;

/// <summary>Things by number, from 1 on, in pages that never move: to have one more costs the others nothing. Numbers are used again.</summary>
internal sealed class PagedPool<T>
    where T : struct
{
    private const int PageLog = 10;
    private const int PageLength = 1 << PageLog;

    private T[][] _pages = [];
    private int[] _free = [];
    private int _pageCount;
    private int _freeCount;
    private int _end = 1;

    public int Count => _end - 1 - _freeCount;

    public long Bytes => ((long)_pageCount * PageLength * Unsafe.SizeOf<T>()) + (_free.Length * sizeof(int));

    public ref T this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _pages[number >> PageLog][number & (PageLength - 1)];
    }

    /// <summary>A number that nobody has; what lies there is default.</summary>
    public int Take()
    {
        if (_freeCount > 0)
        {
            return _free[--_freeCount];
        }

        if (_end >> PageLog >= _pageCount)
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

    /// <summary>Nothing is left: of the memory of many, all but the first page goes back.</summary>
    private void StartOver()
    {
        (_freeCount, _end) = (0, 1);
        if (_pageCount > 1)
        {
            Array.Clear(_pages, 1, _pageCount - 1);
            _pageCount = 1;
            _free = [];
        }
    }

    private void AddPage()
    {
        if (_pageCount == _pages.Length)
        {
            Growth.To(ref _pages, Math.Max(4, 2 * _pageCount));
        }

        _pages[_pageCount++] = Growth.Room<T>(PageLength);
    }
}
