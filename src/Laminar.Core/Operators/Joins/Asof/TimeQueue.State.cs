using Laminar.State;

namespace Laminar.Operators;

internal sealed partial class TimeQueue<TRow, TTimed>
{
    public void Save(ref StateWriter writer)
    {
        // What has been merged is earlier than the rest: all of it is in order.
        writer.Write(_mergedEnd - _mergedStart + (_end - _start));
        Save(_merged, _mergedStart, _mergedEnd, ref writer);
        Save(_rows, _start, _end, ref writer);
        var stragglers = _stragglers.Sorted();
        writer.Write(stragglers.Length);
        Save(stragglers, 0, stragglers.Length, ref writer);
        writer.Write(_last);
    }

    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out int count);
        for (var i = 0; i < count; i++)
        {
            var row = TTimed.Load(ref reader, heap);
            if (TTimed.TimeOf(in row) < _last)
            {
                throw new StateException("The state is damaged: rows are not in the order of their times.");
            }

            if (_end == _rows.Length)
            {
                MakeRoom(1);
            }

            _rows[_end++] = row;
            _last = TTimed.TimeOf(in row);
        }

        reader.Read(out count);
        for (var i = 0; i < count; i++)
        {
            var row = TTimed.Load(ref reader, heap);
            _stragglers.Add(TTimed.TimeOf(in row), in row);
        }

        reader.Read(out _last);
    }

    private static void Save(TRow[] rows, int start, int end, ref StateWriter writer)
    {
        for (var i = start; i < end; i++)
        {
            TTimed.Save(in rows[i], ref writer);
        }
    }
}
