using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Takes what comes out at the end.</summary>
public sealed class ResultStage(Chain chain, int columns, Tally tally) : IStage
{
    public List<(object?[] Row, int Weight)> Changes { get; } = [];

    public void Push(IRow row, int weight)
    {
        try
        {
            if (chain.Apply(row) is { } result)
            {
                Changes.Add(([.. Enumerable.Range(0, columns).Select(column => result[column])], weight));
            }

            tally.OpenQuestion ??= chain.EagerFailure(row);
        }
        catch (RowError)
        {
            tally.RowsBad += weight > 0 ? 1 : 0;
        }
    }

    public void Advance(long watermark)
    {
    }

    public void EndBatch()
    {
    }

    public void Complete()
    {
    }
}
