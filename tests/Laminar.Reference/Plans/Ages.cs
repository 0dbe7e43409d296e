using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>STATE TTL of a stage with partitions: when each last had a row.</summary>
/// <param name="forget">What ends a partition; when its time was over.</param>
public sealed class Ages(KeyTtl? ttl, LogicalNode input, Action<object?[], Int128> forget, Tally tally)
{
    private readonly List<(object?[] Key, long Touched)> _keys = [];
    private long _now = long.MinValue;

    /// <summary>The watermark has come so far.</summary>
    public void Advance(long watermark)
    {
        if (ttl is not null)
        {
            See((long)Int128.Max(long.MinValue, (Int128)watermark - (input.Output[ttl.TimeColumn].TimeLag ?? 0)));
        }
    }

    /// <summary>A row of a partition has come. In order of time it says itself how far that has come.</summary>
    public void Touch(object?[] key, IRow row, bool inOrder)
    {
        if (ttl is null)
        {
            return;
        }

        var time = row[ttl.TimeColumn] is Instant instant ? long.Max(instant.Nanoseconds, _now) : _now;
        if (inOrder)
        {
            See(time);
        }

        var at = _keys.FindIndex(x => ValueOrder.SameAll(x.Key, key));
        if (at < 0)
        {
            _keys.Add((key, time));
        }
        else
        {
            _keys[at] = (key, long.Max(_keys[at].Touched, time));
        }
    }

    private void See(long now)
    {
        _now = long.Max(_now, now);
        foreach (var expired in _keys.Where(x => (Int128)x.Touched + ttl!.Nanoseconds <= _now).OrderBy(x => x.Touched).ToList())
        {
            _keys.Remove(expired);
            tally.GroupsExpired++;
            forget(expired.Key, (Int128)expired.Touched + ttl!.Nanoseconds);
        }
    }
}
