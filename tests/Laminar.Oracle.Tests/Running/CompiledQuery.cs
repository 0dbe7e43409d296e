using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Oracle.Running;

/// <summary>A query as the oracle sees it (its plan) and as the engine runs it (its class).</summary>
/// <param name="Name">Of the emitted class.</param>
public sealed record CompiledQuery(QueryText Text, LogicalQuery Plan, string Name, string Source, Type Class)
{
    private Func<IQueryRun>? _start;

    public IQueryRun Start() => (_start ??= Starter())();

    private Func<IQueryRun> Starter()
    {
        var run = typeof(QueryRun<,>).MakeGenericType(Text.Row.Type, Class.GetNestedType("Row")!);
        return () => (IQueryRun)Activator.CreateInstance(run, this)!;
    }
}

/// <summary>One run of a query: instances of it one after the other, where it is saved and restored.</summary>
public interface IQueryRun : IDisposable
{
    List<object?[]> Output { get; }

    QueryCounters Counters { get; }

    /// <summary>The rows that come next.</summary>
    void Push(IReadOnlyList<object> rows);

    /// <summary>One row, by its own overload.</summary>
    void PushOne(object row);

    void Advance(long watermark);

    void SaveAndRestore();

    void Complete();
}
