using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>VALUES: rows that are pushed when the query starts, whereupon the input has ended. A query that goes on from a saved state has had them.</summary>
public struct TextRows<TRow, TRows, TNext>
    where TRows : struct, IRows<TRow>
    where TNext : struct, IStage<TRow>
{
    private readonly QueryContext _context;
    private TNext _next;

    /// <summary>Rows that go to <paramref name="next"/>.</summary>
    public TextRows(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
    }

    /// <summary>Pushes the rows and completes.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "once, before any row")]
    public void Start()
    {
        var block = new TRow[Math.Min(TRows.Count, OutputBlock.Length)];
        var count = 0;
        for (var i = 0; i < TRows.Count; i++)
        {
            if (count == block.Length)
            {
                _next.Push(block);
                count = 0;
            }

            if (TryWrite(i, out block[count]))
            {
                count++;
            }
        }

        _next.Push(block.AsSpan(0, count));
        _next.Complete();
    }

    /// <summary>Writes the state of the stages after it.</summary>
    public void Save(ref StateWriter writer) => _next.Save(ref writer);

    /// <summary>Takes the state that <see cref="Save"/> wrote.</summary>
    public void Load(ref StateReader reader) => _next.Load(ref reader);

    /// <summary>Adds the counts of the stages after it.</summary>
    public void Report(ref QueryCounters counters) => _next.Report(ref counters);

    /// <summary>Gives native memory back.</summary>
    public void Free() => _next.Free();

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private readonly bool TryWrite(int index, out TRow row)
    {
        try
        {
            TRows.Write(index, out row);
            return true;
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            if (_context.Bad(-1, isResult: false, cause) is { } failure)
            {
                throw failure;
            }

            row = default!;
            return false;
        }
    }
}
