using System;

namespace Laminar.Benchmarks;

/// <summary>
/// A query as its user's code holds it: in a variable of its own class. A struct, so that every query gets loops of its own, as every user has: with a
/// class in its place the runtime would share one loop between them, and reach the query through an interface.
/// </summary>
internal interface IFeed<TRow> : IDisposable
{
    void Push(ReadOnlySpan<TRow> rows);

    void Push(in TRow row);

    void Complete();
}
