using System;

namespace Laminar.Benchmarks;

/// <summary>A hand-written windowed aggregate.</summary>
internal unsafe interface IHandLoop : IDisposable
{
    void Push(Event* rows, int count);

    Checksum Finish();
}
