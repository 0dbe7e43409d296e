using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>
/// Windows over a union of three branches of two streams, in any interleaving and batch size, with watermarks by hand, inputs that end early, saves and
/// restores: after each call exactly the rows have come that a row-at-a-time computation has.
/// </summary>
public class UnionRandomTests(ITestOutputHelper output)
{
    private const string Sql = """
        SELECT s, COUNT(*) AS n, SUM(q) AS q, window_end AS e
        FROM (SELECT Symbol AS s, Quantity AS q, Ts FROM Trade
              UNION ALL SELECT Number, Big, Ts FROM Wide WHERE Big > 2
              UNION ALL SELECT 100, Symbol, Ts FROM Trade WHERE Quantity > 5)
        GROUP BY s, TUMBLE(Ts, INTERVAL '2' SECOND)
        """;

    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_interleaving_gives_what_one_row_at_a_time_gives(bool unoptimized)
    {
        var type = EmittedCompilation.Load(CSharpEmitter.Emit(Queries.Plan(Sql, unoptimized), Queries.Declaration)).GetType("Shop.Query")!;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LAMINAR_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"LAMINAR_SEED={seed}");
        for (var i = 0; i < 60; i++)
        {
            Run(type, new Random(seed + i), $"LAMINAR_SEED={seed + i}");
        }
    }

    private static void Run(Type type, Random random, string seed)
    {
        var query = new RunningQuery.Started<Trade>(type, Options(null));
        var model = new Model();
        var came = new List<string>();
        var newest = new double[2];
        var mostRows = random.Next(1, 40);
        for (var step = 0; step < 60; step++)
        {
            var input = random.Next(2);
            switch (random.Next(12))
            {
                case 0:
                    query = Restored(query, type, came);
                    break;
                case 1 when !model.HasEnded(input):
                    Advance(query, model, input, newest[input] + random.Next(-2, 8));
                    break;
                case 2 when step > 30 && random.Next(4) == 0 && !model.HasEnded(input) && !model.HasEnded(1 - input):
                    End(query, model, input);
                    break;
                default:
                    if (!model.HasEnded(input))
                    {
                        Push(query, model, input, Rows(random, random.Next(mostRows), ref newest[input]));
                    }

                    break;
            }

            Assert.True(model.Rows.Order().SequenceEqual(came.Concat(query.Output).Order()), seed + ", step " + step + "\n" + Difference(model.Rows, [.. came, .. query.Output]));
            Assert.Equal(model.Late, query.Counters.RowsLate);
        }

        query.Complete();
        model.Complete();
        Assert.True(model.Rows.Order().SequenceEqual(came.Concat(query.Output).Order()), seed + " at the end\n" + Difference(model.Rows, [.. came, .. query.Output]));
        query.Dispose();
    }

    private static string Difference(IEnumerable<string> expected, IReadOnlyList<string> actual) =>
        "missing: " + string.Join("; ", expected.Except(actual)) + "\nnot expected: " + string.Join("; ", actual.Except(expected));

    private static RunningQuery.Started<Trade> Restored(RunningQuery.Started<Trade> query, Type type, List<string> came)
    {
        using var saved = new MemoryStream();
        query.Save(saved);
        came.AddRange(query.Output);
        query.Dispose();
        saved.Position = 0;
        return new RunningQuery.Started<Trade>(type, Options(saved));
    }

    private static QueryOptions Options(Stream? saved) => new() { RestoreFrom = saved, FarFuture = null };

    private static List<(double At, int Key, long Value)> Rows(Random random, int count, ref double newest)
    {
        var rows = new List<(double At, int Key, long Value)>();
        for (var i = 0; i < count; i++)
        {
            newest += random.NextDouble() < 0.02 ? 20 : random.NextDouble();
            rows.Add((newest - (random.Next(3) == 0 ? random.NextDouble() * 9 : 0), random.Next(3), random.Next(10)));
        }

        return rows;
    }

    private static void Push(RunningQuery.Started<Trade> query, Model model, int input, List<(double At, int Key, long Value)> rows)
    {
        rows.ForEach(row => model.Push(input, Time(row.At).Nanoseconds, row.Key, row.Value));
        if (input == 0)
        {
            query.Input.Push(rows.ConvertAll(row => new Trade(Time(row.At).ToDateTime(), row.Key, 1, row.Value)).ToArray());
        }
        else
        {
            query.InputOf<Wide>().Push(rows.ConvertAll(row => WideRows.Full with { Ts = Time(row.At), Number = row.Key, Big = row.Value }).ToArray());
        }
    }

    private static void Advance(RunningQuery.Started<Trade> query, Model model, int input, double at)
    {
        model.Advance(input, Time(at).Nanoseconds);
        if (input == 0)
        {
            query.AdvanceWatermark<Trade>(Time(at));
        }
        else
        {
            query.AdvanceWatermark<Wide>(Time(at));
        }
    }

    private static void End(RunningQuery.Started<Trade> query, Model model, int input)
    {
        model.Advance(input, long.MaxValue);
        if (input == 0)
        {
            query.Complete<Trade>();
        }
        else
        {
            query.Complete<Wide>();
        }
    }

    /// <summary>To a tenth of a microsecond: what a DateTime holds.</summary>
    private static Timestamp Time(double seconds) => Timestamp.From(Noon.AddTicks((long)(seconds * 10_000_000)));

    /// <summary>The definition: each row moves its stream's watermark, the union's is the lesser, then it is dropped or folded.</summary>
    private sealed class Model
    {
        private const long Second = 1_000_000_000;

        private static readonly long[] Delay = [5 * Second, Second];

        private readonly long[] _watermarks = [long.MinValue, long.MinValue];
        private readonly SortedDictionary<(long End, int Key), (long Count, long Sum)> _open = [];

        public List<string> Rows { get; } = [];

        public long Late { get; private set; }

        private long Watermark => Math.Min(_watermarks[0], _watermarks[1]);

        public bool HasEnded(int input) => _watermarks[input] == long.MaxValue;

        public void Push(int input, long time, int key, long value)
        {
            Advance(input, time - Delay[input]);
            if (input == 1)
            {
                Fold(value > 2, time, key, value);
                return;
            }

            Fold(true, time, key, value);
            Fold(value > 5, time, 100, key);
        }

        public void Advance(int input, long watermark)
        {
            _watermarks[input] = Math.Max(_watermarks[input], watermark);
            while (_open.Count > 0 && _open.First() is var (group, state) && group.End <= Watermark)
            {
                _open.Remove(group);
                Rows.Add(FormattableString.Invariant($"{group.Key} {state.Count} {state.Sum} {new Timestamp(group.End)}"));
            }
        }

        public void Complete()
        {
            Advance(0, long.MaxValue);
            Advance(1, long.MaxValue);
        }

        private void Fold(bool kept, long time, int key, long value)
        {
            if (!kept)
            {
                return;
            }

            var end = time - (time % (2 * Second)) + (2 * Second);
            if (end <= Watermark)
            {
                Late++;
                return;
            }

            _open.TryGetValue((end, key), out var state);
            _open[(end, key)] = (state.Count + 1, state.Sum + value);
        }
    }
}
