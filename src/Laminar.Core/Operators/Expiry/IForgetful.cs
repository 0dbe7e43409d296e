namespace Laminar.Operators;

/// <summary>An operator that keeps something for each key of its rows, and can be told that a key's time is over.</summary>
public interface IForgetful<TKey>
    where TKey : struct, IKey<TKey>
{
    /// <summary>
    /// Ends what is kept of a key as the end of the input would, and forgets it: the next row of the key is its first. Called between batches, in order of time.
    /// </summary>
    /// <param name="key">The key; nothing happens where nothing is kept of it.</param>
    /// <param name="time">When its time was over (nanoseconds since 1970): no row that is still to come is of an earlier time, where rows come in order.</param>
    void Forget(in TKey key, long time);
}
