namespace Laminar.Reference;

/// <summary>A stage that reads its rows through the filters and projections below it. What fails there is a bad row.</summary>
public abstract class ReadingStage(Chain chain, IStage next, Tally tally) : IStage
{
    protected IStage Next => next;

    protected Tally Tally => tally;

    public void Push(IRow row, int weight)
    {
        try
        {
            if (chain.Apply(row) is { } kept)
            {
                Take(kept, weight);
                tally.OpenQuestion ??= chain.EagerFailure(row);
            }
        }
        catch (RowError)
        {
            tally.RowsBad += weight > 0 ? 1 : 0;
            tally.LastBad = row;
        }
    }

    public virtual void Advance(long watermark) => next.Advance(watermark);

    public virtual void EndBatch() => next.EndBatch();

    public virtual void Complete() => next.Complete();

    protected abstract void Take(IRow row, int weight);
}
