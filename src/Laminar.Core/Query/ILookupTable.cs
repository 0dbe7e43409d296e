using System.Threading;
using System.Threading.Tasks;

namespace Laminar;

/// <summary>
/// A table that is asked when a row needs it: a cache, a service, a database. A class or an interface that implements it and has <see cref="LookupTableAttribute"/>
/// is a table in SQL, and its object is handed to the query's Start.
/// </summary>
/// <remarks>
/// A query asks on the thread that pushes its rows, one question at a time, each key once until the answer is there. It may have as many questions open as
/// <see cref="LookupTableAttribute.MaxInFlight"/> says, and takes their answers in any order. Questions that fail are asked again as often as
/// <see cref="LookupTableAttribute.Retries"/> says, after <see cref="LookupTableAttribute.RetryPause"/>. A request that takes longer than <see cref="LookupTableAttribute.Timeout"/> has failed.
/// </remarks>
/// <typeparam name="TKey">The type of the member that is the table's key; of several, a tuple of their types in the order of the attribute.</typeparam>
/// <typeparam name="TRow">Its rows. Text in them is string: who answers from another thread does not know how long bytes must stay.</typeparam>
public interface ILookupTable<TKey, TRow>
{
    /// <summary>What is known without waiting. False where the answer has to be waited for: then <see cref="FindAsync"/> is called.</summary>
    bool TryFind(TKey key, out LookupAnswer<TRow> answer)
    {
        answer = default;
        return false;
    }

    /// <summary>Finds the row of a key, or that there is none. It may complete on any thread.</summary>
    /// <param name="key">What is looked for.</param>
    /// <param name="cancellation">Cancelled when the query is disposed or the request has taken too long: nobody waits for the answer any more.</param>
    ValueTask<LookupAnswer<TRow>> FindAsync(TKey key, CancellationToken cancellation);
}
