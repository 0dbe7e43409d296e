using System;

namespace Laminar.Benchmarks;

/// <summary>A query over two streams, as <see cref="IFeed{TRow}"/> is one over one.</summary>
internal interface ITwoFeed : IDisposable
{
    void Push(ReadOnlySpan<LeftEvent> rows);

    void Push(ReadOnlySpan<RightEvent> rows);

    void Push(in LeftEvent row);

    void Push(in RightEvent row);

    void Complete();
}
