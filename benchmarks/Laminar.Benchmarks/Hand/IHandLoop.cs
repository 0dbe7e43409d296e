using System;

namespace Laminar.Benchmarks;

/// <summary>A hand-written windowed aggregate.</summary>
internal unsafe interface IHandLoop : IDisposable
{
    void Push(Event* rows, int count);

    /// <summary>The same rows, each in a call of its own that knows of no other row.</summary>
    void Each(Event* rows, int count);

    Checksum Finish();
}
