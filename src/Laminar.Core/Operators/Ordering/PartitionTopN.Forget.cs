using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>STATE TTL: a partition whose time is over, which <see cref="KeyExpiry{TRow, TKey, TSpec, TNext}"/> tells. What has been said of it is taken back.</summary>
public partial struct PartitionTopN<TIn, TRow, TProjection, TKey, TSpec, TNext> : IForgetful<TKey>
{
    /// <inheritdoc/>
    public void Forget(in TKey key, long time)
    {
        var slot = _partitions.Table.Find(in key);
        if (slot == StateTable<TKey, RankedKey<TRow>>.Missing || _partitions.Table.StateAt(slot).Number == 0)
        {
            return;
        }

        ref var partition = ref _partitions.Table.StateAt(slot);
        if (RankedPartitions<TRow, TKey, TSpec>.IsSingle)
        {
            _changes.Put(RankedRows<TRow, TKey, TSpec>.AsFirst(in partition.Last), ChangeKind.Delete);
        }
        else
        {
            RankedRows<TRow, TKey, TSpec>.RemoveAll(_partitions.RowsOf(in partition), _changes);
        }

        Flush();
        _partitions.Forget(ref partition);
    }
}
