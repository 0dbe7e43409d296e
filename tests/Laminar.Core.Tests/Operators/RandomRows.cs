using System;

namespace Laminar.Core.Tests.Operators;

/// <summary>Rows whose time wanders forward from below zero, with disorder now and then, silences, and keys that come and go.</summary>
internal sealed class RandomRows(Random random, int keys)
{
    private int _firstKey;

    public long Now { get; private set; } = random.Next(-2000, 100);

    public Row[] Next(int count)
    {
        if (random.Next(12) == 0)
        {
            Now += random.Next(3) == 0 ? 1_000_000 : random.Next(300);
        }

        if (random.Next(15) == 0)
        {
            _firstKey = random.Next(5 * keys);
        }

        var some = random.Next(3) == 0 ? Math.Max(1, keys / 20) : keys;
        var disorder = random.Next(3) switch { 0 => 1, 1 => 15, _ => 70 };
        var rows = new Row[count];
        for (var i = 0; i < count; i++)
        {
            Now += random.Next(4) == 0 ? random.Next(3) : 0;
            var key = _firstKey + random.Next(some);
            rows[i] = new Row(Now - random.Next(disorder), key, random.Next(1000), key % 11 == 0 ? null : Words.Of(key).ToString(), Words.Of(key));
        }

        return rows;
    }
}
