using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Probes;

/// <summary>A COUNT and SUM by 1,000 keys, a row a call: what of a call the next one has to wait for.</summary>
internal static class SingleRowProbe
{
    private const int Count = 2_000_000;
    private const int Log = 13;

    public static void Run()
    {
        var random = new Random(1);
        var rows = new Row[Count];
        for (var i = 0; i < Count; i++)
        {
            rows[i] = new Row(1000L * i, 1 + random.Next(1000), random.Next(1000));
        }

        var table = new Table();
        Timing.Print("folded at once, greatest time by a jump", Count, () => Each<Jumping>(table, rows));
        Timing.Print("folded at once, greatest time by a mask", Count, () => Each<Masking>(table, rows));
        Timing.Print("held, 256 rows folded together", Count, () => Each<Holding>(table, rows));
        Timing.Print("in batches", Count, () => table.Batch(rows));
    }

    /// <summary>A way of pushing has a loop of its own, with the call compiled into it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Each<TWay>(Table table, Row[] rows) where TWay : struct, IWay
    {
        for (var i = 0; i < rows.Length; i++)
        {
            TWay.Push(table, in rows[i]);
        }
    }

    private interface IWay
    {
        static abstract void Push(Table table, in Row row);
    }

    private readonly struct Jumping : IWay
    {
        public static void Push(Table table, in Row row) => table.Jump(in row);
    }

    private readonly struct Masking : IWay
    {
        public static void Push(Table table, in Row row) => table.Mask(in row);
    }

    private readonly struct Holding : IWay
    {
        public static void Push(Table table, in Row row) => table.Hold(in row);
    }

    private readonly record struct Row(long Time, long Key, long Value);

    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Slot
    {
        public long Key;
        public long Count;
        public long Sum;
    }

    private sealed class Table
    {
        private readonly Slot[] _slots = new Slot[1 << Log];
        private readonly Row[] _held = new Row[256];
        private int _holding;
        private long _greatest = long.MinValue;
        private long _rows;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Jump(in Row row)
        {
            if (row.Time >= _greatest)
            {
                _greatest = row.Time;
            }

            Fold(in row);
            _rows++;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Mask(in Row row)
        {
            var greatest = _greatest;
            _greatest = greatest ^ ((greatest ^ row.Time) & -Convert.ToInt64(row.Time > greatest));
            Fold(in row);
            _rows++;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Hold(in Row row)
        {
            var at = _holding;
            _held[at] = row;
            _holding = at + 1;
            if (_holding == _held.Length)
            {
                _holding = 0;
                Batch(_held);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public void Batch(ReadOnlySpan<Row> rows)
        {
            var greatest = _greatest;
            foreach (ref readonly var row in rows)
            {
                greatest = Math.Max(greatest, row.Time);
                Fold(in row);
            }

            _greatest = greatest;
            _rows += rows.Length;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Fold(in Row row)
        {
            var slots = _slots;
            var place = (uint)((ulong)row.Key * 0x9E37_79B9_7F4A_7C15 >> (64 - Log));
            while (slots[place].Key != row.Key)
            {
                if (slots[place].Key == 0)
                {
                    slots[place].Key = row.Key;
                    break;
                }

                place = (place + 1) & ((1u << Log) - 1);
            }

            slots[place].Count++;
            slots[place].Sum += row.Value;
        }
    }
}
