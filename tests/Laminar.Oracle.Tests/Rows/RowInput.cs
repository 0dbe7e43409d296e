using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Rows;

/// <summary>Hands boxed rows to a query.</summary>
public interface IRowInput
{
    void Push(object query, IReadOnlyList<object> rows);

    /// <summary>By its own overload.</summary>
    void PushOne(object query, object row);

    /// <summary>Rows of one partition of those that the stream declares; where the query takes no watermark of the stream, it need not know which.</summary>
    void PushTo(object query, IReadOnlyList<object> rows, int partition);
}

/// <summary>Rows of one type.</summary>
public sealed class RowInput<TRow> : IRowInput
{
    public void Push(object query, IReadOnlyList<object> rows) => ((IInput<TRow>)query).Push([.. rows.Cast<TRow>()]);

    public void PushOne(object query, object row) => ((IInput<TRow>)query).Push((TRow)row);

    public void PushTo(object query, IReadOnlyList<object> rows, int partition)
    {
        if (partition > 0 && query.GetType().GetMethod("Push", [typeof(ReadOnlySpan<TRow>), typeof(int)]) is { } push)
        {
            push.CreateDelegate<PushPartition>(query)([.. rows.Cast<TRow>()], partition);
        }
        else
        {
            Push(query, rows);
        }
    }

    private delegate void PushPartition(ReadOnlySpan<TRow> rows, int partition);
}
