using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Rows;

/// <summary>Hands boxed rows to a query.</summary>
public interface IRowInput
{
    void Push(object query, IReadOnlyList<object> rows);

    /// <summary>By its own overload.</summary>
    void PushOne(object query, object row);
}

/// <summary>Rows of one type.</summary>
public sealed class RowInput<TRow> : IRowInput
{
    public void Push(object query, IReadOnlyList<object> rows) => ((IInput<TRow>)query).Push([.. rows.Cast<TRow>()]);

    public void PushOne(object query, object row) => ((IInput<TRow>)query).Push((TRow)row);
}
