using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Where sessions go that nobody reads.</summary>
internal readonly struct NoSessions<TOut> : IStage<TOut>
{
    public long Due => long.MaxValue;

    public void Push(ReadOnlySpan<TOut> rows)
    {
    }

    public void Advance(long watermark)
    {
    }

    public void Complete()
    {
    }

    public void Save(ref StateWriter writer)
    {
    }

    public void Load(ref StateReader reader)
    {
    }

    public void Report(ref QueryCounters counters)
    {
    }

    public void Free()
    {
    }
}
