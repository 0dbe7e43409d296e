using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Running;

/// <summary>A query as the oracle sees it (its plan) and as the engine runs it (its class).</summary>
/// <param name="Changes">What its rows do to the result.</param>
/// <param name="Name">Of the emitted class.</param>
public sealed record CompiledQuery(QueryText Text, LogicalQuery Plan, ChangeMode Changes, string Name, string Source, Type Class)
{
    private Func<IQueryRun>? _start;

    public IQueryRun Start() => (_start ??= Starter())();

    /// <summary>The struct of its output rows.</summary>
    public Type OutputRow => Class.GetNestedType("Row")!;

    private Func<IQueryRun> Starter()
    {
        var query = Class;
        while (!query.IsGenericType || query.GetGenericTypeDefinition() != typeof(StreamQuery<>))
        {
            query = query.BaseType!;
        }

        var run = typeof(QueryRun<>).MakeGenericType(query.GetGenericArguments()[0]);
        return () => (IQueryRun)Activator.CreateInstance(run, this)!;
    }
}

/// <summary>One run of a query: instances of it one after the other, where it is saved and restored.</summary>
public interface IQueryRun : IDisposable
{
    List<RowChange> Output { get; }

    QueryCounters Counters { get; }

    /// <summary>The rows that come next.</summary>
    void Push(RowType type, IReadOnlyList<object> rows);

    /// <summary>One row, by its own overload.</summary>
    void PushOne(RowType type, object row);

    /// <summary>Rows of one partition.</summary>
    void PushTo(RowType type, IReadOnlyList<object> rows, int partition);

    /// <summary>Questions are answered, and the query looks at the clock and at the answers.</summary>
    void Tick(int answers, int seed);

    /// <summary>Whether no row waits for an answer.</summary>
    bool IsAnswered { get; }

    void Advance(long watermark);

    /// <summary>The clock goes on.</summary>
    void Wait(long nanoseconds);

    void SaveAndRestore();

    void Complete();
}
