namespace Laminar.Reference;

/// <summary>A stateful operator or the end of the query.</summary>
public interface IStage
{
    void Push(IRow row);

    /// <summary>No later row of the upstream is below this.</summary>
    void Advance(long watermark);

    void Complete();
}
