using System;
using Laminar;
using Laminar.Pools;

namespace Spikes;

/// <summary>
/// Hands spikes to the thread that shows them, through a ring of a fixed size: the thread of the query never waits for a terminal. What finds no room is
/// dropped and counted, which is this program's choice; a ring that throws or grows is another word in its constructor.
/// </summary>
public readonly struct Alerts(RingBuffer<Spike.Row> ring) : ISink<Spike.Row>
{
    /// <inheritdoc/>
    [HotPath]
    public void OnRows(ReadOnlySpan<Spike.Row> rows)
    {
        foreach (ref readonly var row in rows)
        {
            ring.Write(in row);
        }
    }
}
