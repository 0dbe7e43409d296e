using System;
using System.Threading;
using Laminar;
using Laminar.Pools;
using Spikes;

const int Batches = 2_000;
const int Symbols = 200;

// 2026-01-05 09:30, in nanoseconds since 1970.
const long Open = 1_767_605_400_000_000_000;

// Should anything on the hot path allocate, the program stops and says where.
HotPathGuard.Use(HotPathMode.Throw);

var ring = new RingBuffer<Spike.Row>(1024, PoolOverflow.Drop);
var done = false;
var shown = 0;
var reader = new Thread(() =>
{
    while (!Volatile.Read(ref done) || ring.Count > 0)
    {
        while (ring.TryRead(out var row))
        {
            if (shown++ < 10)
            {
                Console.WriteLine($"{row.WindowEnd}  symbol {row.Symbol,3}  {row.Low:F2} to {row.High:F2}, {row.Quantity:N0} traded");
            }
        }

        Thread.Sleep(1);
    }
});
reader.Start();

using (var spikes = Spike.Start(new Alerts(ring)))
{
    var random = new Random(7);
    var prices = new double[Symbols];
    Array.Fill(prices, 100);
    var rows = new Trade[1_000];
    for (var batch = 0; batch < Batches; batch++)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var symbol = random.Next(Symbols);
            prices[symbol] *= 1 + ((random.NextDouble() - 0.5) / 250);
            rows[i] = new Trade(new Timestamp(Open + (((batch * 1_000L) + i) * 20_000)), symbol, prices[symbol], random.Next(1, 100));
        }

        spikes.Push(rows);
    }

    spikes.Complete();
    Volatile.Write(ref done, true);
    reader.Join();
    Console.WriteLine($"{spikes.Counters.RowsIn:N0} trades, {spikes.Counters.RowsOut:N0} spikes, {ring.Dropped:N0} found no room; nothing was allocated on the hot path");
}
