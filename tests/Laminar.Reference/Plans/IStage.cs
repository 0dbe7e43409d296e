namespace Laminar.Reference;

/// <summary>An operator or the end of the query. Rows come with +1 and go with -1.</summary>
public interface IStage
{
    void Push(IRow row, int weight);

    /// <summary>No later row of the upstream is below this, less the lag of the column that holds its time.</summary>
    void Advance(long watermark);

    /// <summary>A batch of input is over.</summary>
    void EndBatch();

    void Complete();
}
