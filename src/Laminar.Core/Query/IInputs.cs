using System;

namespace Laminar;

/// <summary>What can be said to a query about one of the streams that it reads. The type of their rows says which.</summary>
public interface IInputs
{
    /// <summary>No row of <typeparamref name="TInput"/> below this time will be pushed; the query's other inputs stay where they are.</summary>
    /// <exception cref="ArgumentException">The query does not read that stream.</exception>
    void AdvanceWatermark<TInput>(Timestamp time);

    /// <summary>
    /// The stream of <typeparamref name="TInput"/> has ended: it holds the others back no more, and nothing can be pushed into it. When all have, the query
    /// is completed.
    /// </summary>
    /// <exception cref="ArgumentException">The query does not read that stream.</exception>
    void Complete<TInput>();

    /// <summary>How far the stream of <typeparamref name="TInput"/> has come; null before its first row, and where nothing in the query goes by its time.</summary>
    /// <exception cref="ArgumentException">The query does not read that stream.</exception>
    Timestamp? WatermarkOf<TInput>();
}
