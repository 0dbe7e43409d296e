using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>
/// Random rows in batches of random sizes, with restores in between: what the output folds to is what a batch query gives for the rows so far. Of emissions that
/// wait it is looked at when they have no more reason to.
/// </summary>
public sealed class FoldTests
{
    private static readonly TableLimits Small = new() { FlatInPlace = 20, FlatAtMost = 40, AheadFrom = 10, ShrinkFrom = 16, CompactFrom = 400, EntriesAStep = 8 };

    [Fact]
    public void Whole_stream_changes() => Run<Whole>();

    [Fact]
    public void Whole_stream_on_update() => Run<WholeOnUpdate>();

    [Fact]
    public void Whole_stream_upserts() => Run<WholeUpserts>();

    [Fact]
    public void Whole_stream_at_intervals() => Run<WholeEvery>();

    [Fact]
    public void Groups_that_are_forgotten() => Forgetting<WholeForgetting>();

    [Fact]
    public void Groups_that_are_forgotten_on_update() => Forgetting<WholeOnUpdateForgetting>();

    [Fact]
    public void Tumbling_changes_with_lateness() => Run<TumbleChanges>();

    [Fact]
    public void Hopping_upserts() => Run<HopOnUpdate>();

    [Fact]
    public void Hopping_at_intervals() => Run<HopEvery>();

    [Fact]
    public void Cumulating_changes() => Run<CumulateChanges>();

    [Fact]
    public void On_watermark_with_lateness() => Run<TumbleOnWatermark>();

    [Fact]
    public void On_close_with_lateness() => Run<HopOnClose>();

    private static void Run<TPolicy>() where TPolicy : struct, IPolicy
    {
        Seeds.Each(5, seed =>
        {
            Run<TPolicy, Row, Rows>(seed, (row, _) => row);
            Run<TPolicy, Change<Row>, ChangesOfRows>(seed, (row, kind) => new(row, kind));
        });
    }

    private static void Forgetting<TPolicy>() where TPolicy : struct, IPolicy
    {
        Seeds.Each(20, seed => Run<TPolicy, Row, Rows>(seed, (row, _) => row));
    }

    private static void Run<TPolicy, TInput, TSource>(int seed, Func<Row, ChangeKind, TInput> make)
        where TPolicy : struct, IPolicy
        where TSource : struct, IInputOf<TInput>
    {
        var random = new Random(seed);
        var isChangelog = typeof(TInput) != typeof(Row);
        var source = new RandomRows(random, random.Next(3) == 0 ? 200 : 8);
        var model = new Model<TPolicy>();
        var folded = new Folded<Said, (long, string)>(x => (x.End, x.Name), TPolicy.Upserts);
        var limits = random.Next(2) == 0 ? Small : TableLimits.Default;
        RowsHandler<Change<Tally>> sink = changes =>
        {
            foreach (ref readonly var change in changes)
            {
                var row = change.Row;
                folded.Add(new(row.Start, row.End, row.Name.ToString(), row.Count, row.Tens), change.Kind);
            }
        };
        var query = new ChangesQuery<TInput, TextKey, TallyState, Tally, Tallies<TInput, TSource, TPolicy>>(sink, null, limits);
        for (var batch = 0; batch < 60; batch++)
        {
            var input = new List<TInput>();
            foreach (var row in source.Next(random.Next(4) == 0 ? 1 : random.Next(60)))
            {
                input.Add(make(row, random.Next(2) == 0 ? ChangeKind.Insert : ChangeKind.UpdateAfter));
                model.Add(row);
                if (isChangelog && random.Next(3) > 0)
                {
                    var gone = model.Any(random);
                    input.Add(make(gone, random.Next(2) == 0 ? ChangeKind.UpdateBefore : ChangeKind.Delete));
                    model.Remove(gone);
                }
            }

            query.Push(input.ToArray());
            folded.IsWhole();
            if (TPolicy.Emission is ChangelogEmission.Changes or ChangelogEmission.OnUpdate)
            {
                Assert.Equal(model.Result(ended: false), folded.ToString());
            }
            else if (TPolicy.Emission is ChangelogEmission.OnWatermark)
            {
                Assert.Equal(model.Result(ended: true), folded.ToString());
            }

            if (random.Next(10) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved }, limits);
            }
        }

        Assert.Equal(model.Late, query.Counters.RowsLate);
        Assert.Equal(model.Forgotten, query.Counters.GroupsExpired);
        query.Complete();
        Assert.Equal(model.Result(ended: false), folded.ToString());
        Assert.True(TPolicy.Emission != ChangelogEmission.OnClose || folded.Changes == folded.Rows.Count);
        query.Dispose();
    }

    private sealed record Said(long Start, long End, string Name, long Count, long Tens);

    /// <summary>The rows so far by window and name, and the watermark that decides which of them are late.</summary>
    private sealed class Model<TPolicy> where TPolicy : struct, IPolicy
    {
        private readonly Dictionary<(long Start, long End, string Name), List<long>> _groups = [];
        private readonly Dictionary<(long Start, long End, string Name), long> _touched = [];
        private readonly List<Row> _rows = [];
        private long _watermark = long.MinValue / 2;

        public long Late { get; private set; }

        public long Forgotten { get; private set; }

        public void Add(Row row)
        {
            _rows.Add(row);
            Fold(row, values => values.Add(row.Value));
        }

        public void Remove(Row row)
        {
            _rows.Remove(row);
            Fold(row, values => values.Remove(row.Value));
        }

        public Row Any(Random random) => _rows[random.Next(_rows.Count)];

        public string Result(bool ended) => string.Join("\n", _groups
            .Where(x => x.Value.Count > 0 && x.Value.Sum() % 4 != 0 && (!ended || x.Key.End <= _watermark))
            .Select(x => new Said(x.Key.Start, x.Key.End, x.Key.Name, x.Value.Count, x.Value.Sum() / 10).ToString())
            .Order());

        private void Fold(Row row, Action<List<long>> fold)
        {
            _watermark = Math.Max(_watermark, row.Time - TPolicy.Delay);
            Forget();
            var windows = Windows(row.Time).ToList();
            Late += windows.Count > 0 && windows.All(IsClosed) ? 1 : 0;
            foreach (var window in windows.Count == 0 ? [(0, 0)] : windows.Where(x => !IsClosed(x)))
            {
                var key = (window.Item1, window.Item2, row.Text.ToString());
                if (!_groups.TryGetValue(key, out var values))
                {
                    _groups.Add(key, values = []);
                }

                fold(values);
                _touched[key] = Math.Max(_touched.GetValueOrDefault(key, row.Time), Math.Max(row.Time, _watermark));
            }
        }

        private void Forget()
        {
            foreach (var key in _groups.Keys.Where(key => TPolicy.Ttl > 0 && _touched[key] + TPolicy.Ttl <= _watermark).ToList())
            {
                _groups.Remove(key);
                _touched.Remove(key);
                Forgotten++;
            }
        }

        private bool IsClosed((long Start, long End) window) => window.End + TPolicy.Lateness <= _watermark;

        private static IEnumerable<(long Start, long End)> Windows(long time)
        {
            if (TPolicy.Size == 0)
            {
                yield break;
            }

            for (var start = Floor(time - TPolicy.Size, TPolicy.Slide); start <= time; start += TPolicy.Slide)
            {
                if (TPolicy.Cumulates)
                {
                    var first = Floor(start, TPolicy.Size);
                    if (start + TPolicy.Slide > time && first == Floor(time, TPolicy.Size))
                    {
                        yield return (first, start + TPolicy.Slide);
                    }
                }
                else if (time < start + TPolicy.Size)
                {
                    yield return (start, start + TPolicy.Size);
                }
            }

            if (TPolicy.Cumulates)
            {
                var first = Floor(time, TPolicy.Size);
                for (var end = Floor(time, TPolicy.Slide) + (2 * TPolicy.Slide); end <= first + TPolicy.Size; end += TPolicy.Slide)
                {
                    yield return (first, end);
                }
            }
        }

        private static long Floor(long time, long unit) => ((long)Math.Floor((time - TPolicy.Offset) / (double)unit) * unit) + TPolicy.Offset;
    }
}
