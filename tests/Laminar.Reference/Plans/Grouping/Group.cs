using System;
using System.Collections.Generic;

namespace Laminar.Reference;

/// <summary>A key, in a window where there is one, and all that was folded into it.</summary>
public sealed class Group(OpenWindow window, object?[] key)
{
    public OpenWindow Window => window;

    public object?[] Key => key;

    /// <summary>In order of arrival.</summary>
    public List<Contribution> Rows { get; init; } = [];

    /// <summary>The rows that stand for it downstream: one at most, but for sessions that have merged.</summary>
    public List<SourceRow> Shown { get; init; } = [];

    /// <summary>The time of its last row, or the watermark when that came, whichever is later.</summary>
    public long Touched { get; set; } = long.MinValue;

    /// <summary>What stands downstream may not be what is in it now.</summary>
    public bool Dirty { get; set; }

    public void Remove(Contribution row)
    {
        var at = Rows.FindIndex(row.Is);
        if (at < 0)
        {
            throw new InvalidOperationException("A row is taken back that never came.");
        }

        Rows.RemoveAt(at);
    }
}
