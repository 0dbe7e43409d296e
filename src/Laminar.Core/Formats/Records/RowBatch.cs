using System;

namespace Laminar.Formats;

/// <summary>Rows on their way into a query, with the place in the buffer each came from, so that a row the query refuses is named by its line.</summary>
internal sealed class RowBatch<TRow>(IInput<TRow> into, int capacity, InputBuffer buffer, string input)
{
    private readonly int[] _offsets = new int[capacity];

    public TRow[] Rows { get; } = new TRow[capacity];

    public int Count { get; private set; }

    public long Pushed { get; private set; }

    /// <summary>Keeps the row written at <see cref="Count"/>.</summary>
    public void Add(int offset)
    {
        _offsets[Count++] = offset;
        if (Count == Rows.Length)
        {
            Push();
        }
    }

    public void Push()
    {
        if (Count == 0)
        {
            return;
        }

        try
        {
            into.Push(new ReadOnlySpan<TRow>(Rows, 0, Count));
        }
        catch (BadRowException refused) when ((uint)refused.Index < (uint)Count)
        {
            var (line, column) = buffer.Position(_offsets[refused.Index]);
            var reason = (refused.InnerException ?? refused).Message;
            throw new BadInputException(input, line, column, refused.IsResult ? "a result closed by this row failed: " + reason : reason, refused);
        }

        Pushed += Count;
        Count = 0;
    }
}
