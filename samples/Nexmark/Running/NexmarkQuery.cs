using System;
using System.Diagnostics;
using Laminar;
using Nexmark.Events;

namespace Nexmark.Running;

/// <summary>One of the queries, whatever its rows are.</summary>
public abstract class NexmarkQuery(string name)
{
    public string Name { get; } = name;

    /// <summary>Runs it over the first so many events.</summary>
    /// <param name="show">Gets each row of the result, boxed, or null.</param>
    public abstract QueryResult Run(EventStream events, long count, Action<object>? show);

    public static NexmarkQuery Of<T>(string name, Func<RowsHandler<T>, StreamQuery<T>> start) => new Typed<T>(name, start);

    private sealed class Typed<T>(string name, Func<RowsHandler<T>, StreamQuery<T>> start) : NexmarkQuery(name)
    {
        private const int Batch = 5_000;

        public override QueryResult Run(EventStream events, long count, Action<object>? show)
        {
            using var query = start(rows =>
            {
                foreach (ref readonly var row in show is null ? default : rows)
                {
                    show!(row!);
                }
            });
            var batch = new EventBatch();
            var watch = new Stopwatch();
            (query as IInput<SideInput>)?.Push(SideInput.All());
            for (long first = 0; first < count; first += Batch)
            {
                batch.Make(events, first, (int)Math.Min(Batch, count - first));
                watch.Start();
                (query as IInput<Person>)?.Push(batch.Persons);
                (query as IInput<Auction>)?.Push(batch.Auctions);
                (query as IInput<AuctionEnd>)?.Push(batch.Ends);
                (query as IInput<Bid>)?.Push(batch.Bids);
                watch.Stop();
            }

            watch.Start();
            query.Complete();
            return new QueryResult(query.Counters.RowsOut, watch.Elapsed);
        }
    }
}

/// <param name="Rows">How many came out.</param>
/// <param name="Time">What the query took, without the making of events.</param>
public readonly record struct QueryResult(long Rows, TimeSpan Time);
