using System;

namespace Laminar;

/// <summary>Where rows go in: a query, as a reader of files or sockets sees it.</summary>
public interface IInput<TRow>
{
    /// <summary>A batch, in arrival order. The rows are read during the call only.</summary>
    void Push(ReadOnlySpan<TRow> rows);

    /// <summary>One row.</summary>
    void Push(in TRow row);
}
