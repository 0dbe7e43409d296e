using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Changelogs;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Ordering;

/// <summary>What the output folds to is the first rows of a sort, after every batch and over restores.</summary>
public sealed class TopNTests
{
    [Fact]
    public void The_first_rows_of_rows_that_stay() => Run<Best>(isChangelog: false);

    [Fact]
    public void The_first_rows_of_a_changelog() => Run<BestOfChanges>(isChangelog: true);

    private static void Run<TSpec>(bool isChangelog) where TSpec : struct, ISortedRow<Scored>
    {
        Seeds.Each(10, seed => Run<TSpec>(new Random(seed), isChangelog));
    }

    private static void Run<TSpec>(Random random, bool isChangelog) where TSpec : struct, ISortedRow<Scored>
    {
        var rows = new List<(long Score, int Word)>();
        var shown = new Dictionary<(long, string), int>();
        RowsHandler<Change<Scored>> sink = changes =>
        {
            foreach (var change in changes)
            {
                var key = (change.Row.Score, change.Row.Name.ToString());
                shown[key] = shown.GetValueOrDefault(key) + change.Weight;
            }
        };
        var limits = new TableLimits { CompactFrom = 2000 };
        var query = new TopQuery<TSpec>(sink, null, limits);
        var scores = random.Next(3) == 0 ? 3 : 500;
        for (var batch = 0; batch < 80; batch++)
        {
            var input = new List<Change<Scored>>();
            for (var i = random.Next(30); i >= 0; i--)
            {
                var come = (Score: (long)random.Next(scores), Word: random.Next(50));
                if (isChangelog && rows.Count > 0 && random.Next(5) > 1)
                {
                    var gone = rows[random.Next(rows.Count)];
                    rows.Remove(gone);
                    input.Add(new(Row(gone), random.Next(2) == 0 ? ChangeKind.Delete : ChangeKind.UpdateBefore));
                }

                rows.Add(come);
                input.Add(new(Row(come), input.Count > 0 && input[^1].Kind == ChangeKind.UpdateBefore ? ChangeKind.UpdateAfter : ChangeKind.Insert));
            }

            query.Push(input.ToArray());
            var sorted = rows.Select((row, i) => (row, i)).OrderByDescending(x => x.row.Score).ThenBy(x => isChangelog ? Words.Of(x.row.Word).ToString() : "", StringComparer.Ordinal).ThenBy(x => x.i);
            Assert.Equal(sorted.Take(7).Select(x => (x.row.Score, Words.Of(x.row.Word).ToString())).Order(), shown.SelectMany(x => Enumerable.Repeat(x.Key, x.Value)).Order());
            if (random.Next(10) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved }, limits);
            }
        }

        query.Dispose();
    }

    private static Scored Row((long Score, int Word) row) => new(row.Score, Words.Of(row.Word));

    private sealed class TopQuery<TSpec> : StreamQuery<Change<Scored>>
        where TSpec : struct, ISortedRow<Scored>
    {
        private TopN<Scored, TSpec, SinkStage<Change<Scored>, DelegateSink<Change<Scored>>>> _first;

        internal TopQuery(RowsHandler<Change<Scored>> sink, QueryOptions? options, TableLimits limits)
            : base(options)
        {
            Context.Limits = limits;
            _first = new(Context, new(Context, new(sink)));
            Restore();
        }

        protected override ulong Layout => 0x1234_5678_9ABC_DEF2;

        public void Push(ReadOnlySpan<Change<Scored>> rows)
        {
            using var turn = Enter(rows.Length);
            _first.Push(rows);
        }

        protected override void AdvanceCore(long watermark) => _first.Advance(watermark);

        protected override void CompleteCore() => _first.Complete();

        protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);

        protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);

        protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);

        protected override void FreeCore() => _first.Free();
    }
}
