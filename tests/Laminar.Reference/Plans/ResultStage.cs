using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Takes what comes out at the end.</summary>
public sealed class ResultStage(Chain chain, int columns, bool afterWindow, Tally tally) : IStage
{
    public List<object?[]> Rows { get; } = [];

    public void Push(IRow row)
    {
        try
        {
            if (chain.Apply(row) is { } result)
            {
                Rows.Add([.. Enumerable.Range(0, columns).Select(column => result[column])]);
            }

            tally.OpenQuestion ??= chain.EagerFailure(row);
        }
        catch (RowError)
        {
            tally.RowsBad++;
            tally.ResultsBad += afterWindow ? 1 : 0;
        }
    }

    public void Advance(long watermark)
    {
    }

    public void Complete()
    {
    }
}
