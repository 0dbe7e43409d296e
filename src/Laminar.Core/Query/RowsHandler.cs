using System;

namespace Laminar;

/// <summary>Takes a query's rows; the span is valid until the delegate returns.</summary>
public delegate void RowsHandler<TRow>(ReadOnlySpan<TRow> rows);
