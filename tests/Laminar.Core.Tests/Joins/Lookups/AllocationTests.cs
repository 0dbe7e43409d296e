using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Joins.Lookups;

/// <summary>Lookups allocate nothing: not where the table is kept, changing or not, and where it is asked neither for hits nor of the operator's own for misses.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_table_that_is_kept()
    {
        var join = new LookupJoin<Side, Side, AsItIs<Side>, Side, LongKey, Pair, LookupSpec, Pair, AsItIs<Pair>, SinkStage<Pair, Dropping>>(new QueryContext(null, null), new(new QueryContext(null, null), default));
        var table = new Change<Side>[60];
        Run(turn =>
        {
            for (var i = 0; i < table.Length; i++)
            {
                table[i] = new(new(0, i + (turn % 5), turn + i, Words.Of(turn + i)), turn % 7 == 6 ? ChangeKind.Delete : ChangeKind.Insert);
            }

            join.PushRight(table);
        }, join.PushLeft);
        join.Free();
    }

    [Fact]
    public void A_table_that_is_asked()
    {
        var clock = new Clock();
        var context = new QueryContext(new() { Time = clock }, null);
        var table = new Table();
        var join = new AskedJoin<Side, Side, LongKey, Pair, long, Side, LookupSpec, SinkStage<Pair, Dropping>>(context, table, new(new QueryContext(null, null), default));

        // Hits, answers that have grown too old, and in every fourth turn answers that have to be waited for.
        Run(turn =>
        {
            context.ClockIsOld = true;
            clock.Now = clock.Now.AddMilliseconds(300);
            table.Waits = turn % 4 == 0;
        }, rows =>
        {
            join.Push(rows[..16]);
            table.Complete();
            join.Push(rows);
        });
        Assert.True(table.Asked > 1_000);
        join.Free();
    }

    private static void Run(Action<int> before, Push push)
    {
        var rows = new Side[400];
        for (var turn = 0; turn < 400; turn++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = new(i, i % 41 == 0 ? null : (turn / 40) + (i % 50), i, Words.Of(i));
            }

            before(turn);
            using var section = turn < 200 ? default : HotPathGuard.Enter(nameof(AllocationTests));
            push(rows);
        }
    }

    private delegate void Push(ReadOnlySpan<Side> rows);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>What it allocates itself is lifted from the guard.</summary>
    private sealed class Table : ILookupTable<long, Side>
    {
        private readonly List<(long Key, TaskCompletionSource<LookupAnswer<Side>> Answer)> _open = [];

        public bool Waits { get; set; }

        public int Asked { get; private set; }

        public bool TryFind(long key, out LookupAnswer<Side> answer)
        {
            Asked++;
            answer = Of(key);
            return !Waits;
        }

        public ValueTask<LookupAnswer<Side>> FindAsync(long key, CancellationToken cancellation)
        {
            _open.Add((key, new()));
            return new(_open[^1].Answer.Task);
        }

        public void Complete()
        {
            using var lifted = HotPathGuard.Lift();
            foreach (var (key, answer) in _open)
            {
                answer.SetResult(Of(key));
            }

            _open.Clear();
            Waits = false;
        }

        private static LookupAnswer<Side> Of(long key) => key % 3 == 0 ? LookupAnswer<Side>.None : new Side(0, key, (int)key, Words.Of(key));
    }

    private readonly struct Dropping : ISink<Pair>
    {
        public void OnRows(ReadOnlySpan<Pair> rows)
        {
        }
    }
}
