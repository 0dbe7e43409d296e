using System;

namespace Laminar.Operators;

/// <summary>Rows that come too late for their sessions, and what is handed on of them. What <c>LateOfSessions</c> runs; emitted per query.</summary>
public interface ILateOfSessions<TRow, TKey, TState, TOut> : IWindowAggregate<TRow, TKey, TState, TOut>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    /// <summary>What is handed on of a row that is late by so much. Where it throws, the row is a bad row.</summary>
    static abstract void Map(in TRow row, TimeSpan by, out TOut result);
}
