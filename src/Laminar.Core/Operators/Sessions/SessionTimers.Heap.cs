using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Timers that turned up when their bucket was open already: a heap, the first to come at its top; of one time, the lowest slot.</summary>
internal sealed unsafe partial class SessionTimers
{
    private Timer[] _near = new Timer[16];
    private int _count;

    /// <summary>The time of its first; long.MaxValue where there is none.</summary>
    public long FirstInHeap => _count > 0 ? _near[0].Time : long.MaxValue;

    private void Push(Timer timer)
    {
        if (_count == _near.Length)
        {
            Growth.To(ref _near, 2 * _count);
        }

        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (_near[parent].CompareTo(timer) <= 0)
            {
                break;
            }

            _near[at] = _near[parent];
            at = parent;
        }

        _near[at] = timer;
    }

    private void Pop()
    {
        var last = _near[--_count];
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _near[child + 1].CompareTo(_near[child]) < 0)
            {
                child++;
            }

            if (last.CompareTo(_near[child]) <= 0)
            {
                break;
            }

            _near[at] = _near[child];
            at = child;
        }

        _near[at] = last;
    }
}
