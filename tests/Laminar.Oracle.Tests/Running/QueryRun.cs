using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Logical;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Running;

/// <summary>Drives an emitted query through its public members.</summary>
public sealed class QueryRun<TOut> : IQueryRun
    where TOut : struct
{
    private readonly MethodInfo _start;
    private readonly PropertyInfo[] _members;
    private readonly (PropertyInfo Row, PropertyInfo Kind)? _change;
    private readonly RowColumn[] _columns;
    private readonly ManualClock _clock = new();
    private StreamQuery<TOut> _query;

    public QueryRun(CompiledQuery compiled)
    {
        _start = compiled.Class.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(m => m.Name == "Start" && !m.IsGenericMethod);
        _columns = [.. compiled.Plan.Root.Output];
        var row = compiled.OutputRow;
        _change = row == typeof(TOut) ? null : (typeof(TOut).GetProperty("Row")!, typeof(TOut).GetProperty("Kind")!);
        _members = [.. row.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters().Select(p => row.GetProperty(p.Name!)!)];
        if (_members.Length != _columns.Length)
        {
            throw new InvalidOperationException($"{compiled.Name}.Row has {_members.Length} members for {_columns.Length} columns.");
        }

        _query = Start(null);
    }

    public List<RowChange> Output { get; } = [];

    public QueryCounters Counters => _query.Counters;

    public void Push(RowType type, IReadOnlyList<object> rows) => type.Input.Push(_query, rows);

    public void PushOne(RowType type, object row) => type.Input.PushOne(_query, row);

    public void Advance(long watermark) => _query.AdvanceWatermark(new Timestamp(watermark));

    public void Wait(long nanoseconds) => _clock.Now += TimeSpan.FromTicks(nanoseconds / 100);

    public void SaveAndRestore()
    {
        using var state = new MemoryStream();
        _query.Save(state);
        _query.Dispose();
        state.Position = 0;
        _query = Start(state);
    }

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();

    private StreamQuery<TOut> Start(Stream? state)
    {
        RowsHandler<TOut> sink = rows =>
        {
            foreach (ref readonly var row in rows)
            {
                Output.Add(_change is { } change ? Read(change.Row.GetValue(row)!, (ChangeKind)change.Kind.GetValue(row)!) : Read(row, ChangeKind.Insert));
            }
        };
        var options = new QueryOptions { BadRows = BadRows.Skip, FarFuture = null, Time = _clock, RestoreFrom = state };
        object?[] arguments = _start.GetParameters().Length == 2 ? [sink, options] : [sink, Late(_start.GetParameters()[1].ParameterType.GetGenericArguments()[0]), options];
        return (StreamQuery<TOut>)_start.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    /// <summary>Late rows are counted all the same: what comes of the second output is compared elsewhere.</summary>
    private static object Late(Type row) => typeof(QueryRun<TOut>).GetMethod(nameof(Drop), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, null)!;

    private static RowsHandler<TLate> Drop<TLate>() => _ => { };

    private RowChange Read(object row, ChangeKind kind) => new([.. _members.Select((member, i) => _columns[i].Type.IsComposite ? CompositeValues.From(member.GetValue(row), _columns[i].Type) : ClrValues.From(member.GetValue(row), _columns[i].Clr))], kind);
}
