using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Catalog;
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
    private readonly AskedTable? _asked;
    private readonly bool _isAnsweredAtOnce;
    private readonly TimeSpan? _farFuture;
    private Labels? _table;
    private int _restores;
    private bool _asksAgain;
    private StreamQuery<TOut> _query;

    public QueryRun(CompiledQuery compiled)
    {
        _start = compiled.Class.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(m => m.Name == "Start" && !m.IsGenericMethod);
        _columns = [.. compiled.Plan.Root.Output];
        (_asked, _isAnsweredAtOnce) = (compiled.Text.Asked, compiled.Text.IsAnsweredAtOnce);
        _farFuture = compiled.Text.FarFuture;
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

    public void PushTo(RowType type, IReadOnlyList<object> rows, int partition) => type.Input.PushTo(_query, rows, partition);

    public void Tick(int answers, int seed)
    {
        _table?.Answer(answers, new Random(seed));
        _query.Tick();
        _asksAgain = false;
    }

    /// <summary>What waited when it was saved is asked for again with the next tick at the latest.</summary>
    public bool IsAnswered => _table is null || (_table.Open == 0 && !_asksAgain);

    public void Advance(long watermark) => _query.AdvanceWatermark(new Timestamp(watermark));

    public void Wait(long nanoseconds) => _clock.Now += TimeSpan.FromTicks(nanoseconds / 100);

    public void SaveAndRestore()
    {
        using var state = new MemoryStream();
        _query.Save(state);
        _query.Dispose();
        state.Position = 0;
        _query = Start(state);
        _asksAgain = true;
    }

    public void Complete()
    {
        while (!IsAnswered)
        {
            // One that failed is asked again, and what was found may be looked up in turn.
            Tick(int.MaxValue, 0);
        }

        if (_table is not null)
        {
            _table.IsReady = true;
        }

        _query.Complete();
    }

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
        var options = new QueryOptions { BadRows = BadRows.Skip, FarFuture = _farFuture, Time = _clock, RestoreFrom = state };
        _table = _asked is null ? null : new Labels(_restores++, _asked.Retries) { IsReady = _isAnsweredAtOnce };
        object?[] arguments = [.. _start.GetParameters().Select((parameter, i) => i == 0 ? sink
            : parameter.ParameterType == typeof(Labels) ? _table
            : parameter.ParameterType == typeof(QueryOptions) ? options
            : Late(parameter.ParameterType.GetGenericArguments()[0]))];
        return (StreamQuery<TOut>)_start.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    /// <summary>Late rows are counted all the same: what comes of the second output is compared elsewhere.</summary>
    private static object Late(Type row) => typeof(QueryRun<TOut>).GetMethod(nameof(Drop), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, null)!;

    private static RowsHandler<TLate> Drop<TLate>() => _ => { };

    private RowChange Read(object row, ChangeKind kind) => new([.. _members.Select((member, i) => _columns[i].Type.IsComposite ? CompositeValues.From(member.GetValue(row), _columns[i].Type) : ClrValues.From(member.GetValue(row), _columns[i].Clr))], kind);
}
