using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;

namespace Laminar.Oracle.RandomQueries;

/// <summary>A number of random queries over one row type, each run several times optimised and unoptimised.</summary>
public sealed class RandomRun(RowType row, int seed, int runs)
{
    public List<string> Failures { get; } = [];

    /// <summary>What is drawn beside the usual.</summary>
    public Draws Draws { get; init; }

    public int Cases { get; private set; }

    public int Compared { get; private set; }

    public int Rows { get; private set; }

    public int Open { get; private set; }

    /// <summary>How many of the cases have a join, a window over rows, a rank.</summary>
    public int Joins { get; private set; }

    /// <inheritdoc cref="Joins"/>
    public int Overs { get; private set; }

    /// <inheritdoc cref="Joins"/>
    public int Ranks { get; private set; }

    /// <summary>Queries with a constant that fails for every row, or bits of a DECIMAL: refused, as they should be.</summary>
    public int Refused { get; private set; }

    /// <summary>Queries that the compiler does not support, and says so.</summary>
    public List<string> Unsupported { get; } = [];

    public string Summary => $"{row.Type.Name}: {Cases} cases, {Compared} compared ({Rows} result rows), {Joins} with a join, {Overs} with OVER, {Ranks} with a rank, {Open} left open by SQL, "
        + $"{Refused} queries refused as they should be, {Unsupported.Count} not supported, {Failures.Count} failures";

    public void Execute(int queries)
    {
        var random = new Random(seed + row.Type.Name.Length * 7919);
        var other = RowType.Named(row.Type == typeof(Ticks) ? nameof(Trade) : nameof(Ticks));
        var generator = new QueryGenerator(random, row.Entry, Features.IsOn(Feature.TwoStreams) ? other.Entry : null) { Draws = Draws };
        var texts = Enumerable.Range(0, queries).Select(_ => Next(generator, random, other)).ToList();
        for (var at = 0; at < texts.Count; at += 100)
        {
            var batch = texts.Skip(at).Take(100).ToList();
            foreach (var (text, (optimised, plain)) in batch.Zip(QueryBatch.CompileBoth(batch)))
            {
                RunQuery(optimised, random, text, "optimised");
                RunQuery(plain, random, text, "unoptimised");
            }
        }
    }

    private QueryText Next(QueryGenerator generator, Random random, RowType other)
    {
        var sql = generator.Next();
        var isAtOnce = generator.LooksBehind && random.Next(2) == 0;
        return new QueryText(row, sql, [.. generator.Views]) 
        {
            Other = other,
            IsRepeated = generator.IsRepeated,
            Watermark = Draws.HasFlag(Draws.Partitions) ? StrategyGenerator.Numbered(random, row.Entry, generator.IsRepeated)
                : Draws.HasFlag(Draws.Clock) && row.Entry.EventTime < 0 ? StrategyGenerator.Clock(random)
                : StrategyGenerator.Next(random, row.Entry, generator.IsRepeated),
            IsAnsweredAtOnce = isAtOnce,
            ComesLast = generator.LooksBehind && !isAtOnce,
            HasTable = Draws.HasFlag(Draws.Lookups),
            FarFuture = Draws.HasFlag(Draws.FarTimes) && !generator.IsRepeated ? TimeSpan.FromMilliseconds(random.Next(20) * 500) : null,
            Asked = generator.Asks ? TableLookupGenerator.Settings(random) : null,
        };
    }

    private void RunQuery((CompiledQuery? Query, string? Failure) compiled, Random random, QueryText text, string how)
    {
        if (compiled.Failure is { } failure && failure.StartsWith("refused: ", StringComparison.Ordinal) && (failure.Contains("LAM0081", StringComparison.Ordinal) || IsOfBits(failure) || KeepsNothing(failure) || IsOfDates(failure) || HasNoTimes(failure) || IsMetByNone(failure)))
        {
            Refused++;
            return;
        }

        if (compiled.Failure is { } unsupported && (unsupported.StartsWith("refused: ", StringComparison.Ordinal) && unsupported.Contains("LAM0300", StringComparison.Ordinal) || unsupported.StartsWith("refused: LAM2001", StringComparison.Ordinal)))
        {
            Unsupported.Add(unsupported);
            return;
        }

        if (compiled.Query is null)
        {
            Fail(text, how, compiled.Failure!);
            return;
        }

        var nodes = LogicalTree.Downwards(compiled.Query.Plan.Root).ToList();
        Joins += nodes.Exists(node => node is JoinNode) ? runs : 0;
        Overs += nodes.Exists(node => node is OverNode) ? runs : 0;
        Ranks += nodes.Exists(node => node is RankNode) ? runs : 0;
        for (var i = 0; i < runs; i++)
        {
            var rows = RowGenerator.Rows(random, compiled.Query, random.Next(4) == 0 ? random.Next(5) : random.Next(60));
            var schedule = Schedule.Random(random, rows, ticks: (Draws & (Draws.Clock | Draws.Lookups | Draws.Partitions)) != 0);
            Run(new Case(compiled.Query, rows, text.FarFuture is null ? schedule : schedule.After(rows)), how);
        }
    }

    /// <summary>What is made of UBIGINT may be DECIMAL, which has no bits: the generator does not know which it is.</summary>
    private static bool IsOfBits(string failure) => failure.Contains("LAM0093 BIT_", StringComparison.Ordinal) && failure.Contains("does not take DECIMAL", StringComparison.Ordinal);

    /// <summary>A group of the bounds of inner windows is a window itself, which STATE TTL is not for: the generator does not know what its keys are.</summary>
    private static bool KeepsNothing(string failure) => failure.Contains("LAM2030", StringComparison.Ordinal) || failure.Contains("LAM2155", StringComparison.Ordinal);

    /// <summary>Dates in an array are not made times for the one that is looked for among them.</summary>
    private static bool IsOfDates(string failure) =>
        new[] { "= ANY", "ARRAY_CONTAINS", "ARRAY_POSITION" }.Any(form => failure.Contains($"LAM0075 {form} needs values of one type, and these are DATE and TIMESTAMP", StringComparison.Ordinal));

    /// <summary>The time of a window by the clock is a column like others, which the generator takes for the rows' event time.</summary>
    private static bool HasNoTimes(string failure) => failure.Contains("LAM0182 RANGE is measured in event time, and rows by the clock have none", StringComparison.Ordinal);

    /// <summary>A bound that rows tell by a CASE of which one arm is left may lie before the other one.</summary>
    private static bool IsMetByNone(string failure) => failure.Contains("LAM0162 no two times lie within this bound", StringComparison.Ordinal);

    private void Run(Case @case, string how)
    {
        Cases++;
        var difference = CaseRunner.Difference(@case, out var open);
        Open += open ? 1 : 0;
        Compared += open ? 0 : 1;
        if (difference is null)
        {
            Rows += CaseRunner.Oracle(@case).Outcome.Changes.Count;
            return;
        }

        if (Failures.Count < 20)
        {
            var smallest = Shrinker.Shrink(@case);
            difference = CaseRunner.Difference(smallest, out _) + "\n" + Shrinker.Describe(smallest);
        }

        Fail(@case.Query.Text, how, difference);
    }

    private void Fail(QueryText text, string how, string why) => Failures.Add($"{how}: {text}\n  {why}");
}
