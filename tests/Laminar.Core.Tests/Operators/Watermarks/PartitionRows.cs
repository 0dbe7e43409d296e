using System;

namespace Laminar.Core.Tests.Operators;

/// <summary>Rows of several partitions (the key), each with its own pace, disorder and silences, some of them far ahead of the clock, some without a time.</summary>
internal sealed class PartitionRows(Random random, int partitions)
{
    private readonly int[] _behind = new int[partitions];
    private int _silent = -1;
    private long _number;

    public long Now { get; private set; }

    public Row[] Next(int count, long clock)
    {
        // Event time follows the clock, more or less.
        Now = Math.Max(Now, clock - random.Next(200));
        if (random.Next(5) == 0)
        {
            _silent = random.Next(-1, partitions);
        }

        if (random.Next(5) == 0)
        {
            _behind[random.Next(partitions)] = random.Next(300);
        }

        var rows = new Row[count];
        for (var i = 0; i < count; i++)
        {
            Now += random.Next(3);
            var partition = random.Next(partitions);
            partition = partition == _silent ? (partition + 1) % partitions : partition;
            var time = Now - _behind[partition] - (random.Next(4) == 0 ? random.Next(60) : 0);
            time = random.Next(60) == 0 ? clock + random.Next(300, 2000) : time;
            rows[i] = new Row(time, partition, ++_number);
        }

        return rows;
    }
}
