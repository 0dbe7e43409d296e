using System;

namespace Laminar;

/// <summary>Takes a query's rows. As a struct it is called without any dispatch and is hot-path code; a delegate is the convenient form.</summary>
[HotPath]
public interface ISink<TRow>
{
    /// <summary>
    /// Rows in the order they were produced. The span, and text in it that is <see cref="Utf8"/>, are valid until the method returns.
    /// </summary>
    void OnRows(ReadOnlySpan<TRow> rows);
}
