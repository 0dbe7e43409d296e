using System;
using System.IO;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar;

/// <summary>
/// The base of every query class: what all of them can do. Rows go in through the class's own Push; results come out at the sink, on the same thread,
/// during Push, AdvanceWatermark or Complete. One thread at a time.
/// </summary>
/// <typeparam name="TOut">The rows that come out.</typeparam>
public abstract partial class StreamQuery<TOut> : IDisposable
{
    // First calls run static constructors and the like: the guard looks after so many batches.
    private const long UnguardedTurns = 16;

    private readonly QueryOptions? _options;
    private QueryCounters _last;
    private long _turns;

    /// <summary>A query with its policies.</summary>
    protected StreamQuery(QueryOptions? options)
    {
        _options = options;
        Context = new QueryContext(options, this, MakesText, UsesClock);
    }

    /// <summary>Gives native state back where Dispose was not called.</summary>
    ~StreamQuery()
    {
        if (Context is not null && Context.Phase != QueryPhase.Disposed)
        {
            FreeCore();
        }
    }

    /// <summary>What has been counted; after Dispose, as it was then.</summary>
    public QueryCounters Counters => Context.Phase == QueryPhase.Disposed ? _last : Count();

    /// <summary>The policies and counts that the operators share.</summary>
    protected QueryContext Context { get; }

    /// <summary>Fingerprint of the plan and of the layout of its state: state of another layout is refused.</summary>
    protected abstract ulong Layout { get; }

    /// <summary>No row below this time will be pushed: windows that end at or before it close now. A time below the watermark changes nothing.</summary>
    public void AdvanceWatermark(Timestamp time)
    {
        using var turn = Enter(0);
        AdvanceCore(time.Nanoseconds);
    }

    /// <summary>As the other overload; the time is taken as UTC.</summary>
    public void AdvanceWatermark(DateTime time) => AdvanceWatermark(Timestamp.From(time));

    /// <summary>As the other overload.</summary>
    public void AdvanceWatermark(DateTimeOffset time) => AdvanceWatermark(Timestamp.From(time));

    /// <summary>
    /// Lets the query's clock pass without rows: processing-time windows close, periodic watermarks are taken over, silent partitions become idle. Answers of tables
    /// that have been asked are taken, and rows that waited for them come out.
    /// </summary>
    public void Tick()
    {
        using var turn = Enter(0);
        Context.Settle();
        TickCore();
    }

    /// <summary>The input has ended: every window closes and writes its rows. Nothing can be pushed after it.</summary>
    public void Complete()
    {
        using var turn = Enter(0);
        Context.Phase = QueryPhase.Completed;
        CompleteCore();
    }

    /// <summary>Writes the whole state, from which a query of the same class goes on (<see cref="QueryOptions.RestoreFrom"/>). Between pushes only.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Context.Phase is QueryPhase.Running or QueryPhase.Disposed)
        {
            throw NotReady();
        }

        Context.ClockIsOld = true;
        _ = Count();
        StateHeader.Write(stream, Layout);
        var output = new StateOutput(stream);
        var writer = new StateWriter(output);
        Context.Save(ref writer);
        SaveInputs(ref writer);
        SaveCore(ref writer);
        output.End();
        GC.KeepAlive(this);
    }

    /// <summary>Gives the state's memory back. Open windows are dropped; to have their rows, call <see cref="Complete"/> before.</summary>
    public void Dispose()
    {
        if (Context.Phase == QueryPhase.Running)
        {
            throw NotReady();
        }

        if (Context.Phase != QueryPhase.Disposed)
        {
            _last = Count();
            Context.Phase = QueryPhase.Disposed;
            FreeCore();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the state that the options name. The emitted constructor's last call.</summary>
    protected void Restore()
    {
        if (_options?.RestoreFrom is not { } stream)
        {
            return;
        }

        try
        {
            StateHeader.Read(stream, Layout);
            var input = new StateInput(stream);
            var reader = new StateReader(input);
            Context.Load(ref reader);
            LoadInputs(ref reader);
            LoadCore(ref reader);
            input.End();
        }
        catch (Exception failure)
        {
            Context.Phase = QueryPhase.Disposed;
            FreeCore();
            GC.SuppressFinalize(this);
            if (failure is ArithmeticException or ArgumentException or InvalidOperationException)
            {
                throw new StateException("The state is damaged: it holds values that this query cannot have computed.", failure);
            }

            throw;
        }
    }

    /// <summary>Whether an expression makes text. False spares every push the marks; a constant, since the base constructor asks.</summary>
    protected virtual bool MakesText => true;

    /// <summary>Whether an expression asks for the time; a constant, since the base constructor asks.</summary>
    protected virtual bool UsesClock => false;

    /// <summary>Begins a batch of that many rows; its Dispose ends the batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [HotPath]
    protected Turn Enter(int rows)
    {
        var context = Context;
        if (context.Phase != QueryPhase.Ready)
        {
            throw NotReady();
        }

        context.Phase = QueryPhase.Running;
        context.RowsIn += rows;
        context.ClockIsOld = true;
        return new Turn(context, HotPathGuard.Mode == HotPathMode.Off ? default : Guard());
    }

    /// <summary>The watermark has been moved by hand.</summary>
    protected abstract void AdvanceCore(long watermark);

    /// <summary>The clock may have moved. Nothing to do where nothing hangs on it.</summary>
    protected virtual void TickCore()
    {
    }

    /// <summary>The input has ended.</summary>
    protected abstract void CompleteCore();

    /// <summary>Writes the state of all stages.</summary>
    protected abstract void SaveCore(ref StateWriter writer);

    /// <summary>Reads the state of all stages.</summary>
    protected abstract void LoadCore(ref StateReader reader);

    /// <summary>Adds the counts of all stages.</summary>
    protected abstract void ReportCore(ref QueryCounters counters);

    /// <summary>Gives back native memory. May run on the finaliser's thread, and on stages that were never made.</summary>
    protected abstract void FreeCore();

    private QueryCounters Count()
    {
        // First the stages: rows that one of them holds are counted when it lets go of them.
        var counters = new QueryCounters();
        ReportCore(ref counters);
        counters.RowsIn = Context.RowsIn;
        counters.RowsOut = Context.RowsOut;
        counters.RowsLate = Context.RowsLate;
        counters.RowsWithinLateness = Context.RowsWithinLateness;
        counters.RowsBad = Context.RowsBad;
        counters.GroupsExpired = Context.GroupsExpired;
        counters.RowsFarFuture = Context.RowsFarFuture;
        return counters;
    }

    private HotPathGuard.Section Guard() => HotPathGuard.Mode == HotPathMode.Off || ++_turns <= UnguardedTurns ? default : HotPathGuard.Enter(Name);

    [HotPath(Allow = HotPathAllow.Reflection, Because = "the runtime keeps the name, and it is asked for while the guard is on only")]
    private string Name => GetType().Name;

    private Exception NotReady() => Context.Phase switch
    {
        QueryPhase.Running => new InvalidOperationException(
            "The query is at work: its sink may not push into it, and no other thread may use it meanwhile."),
        QueryPhase.Completed => new InvalidOperationException("The query has been completed: nothing can be pushed after Complete."),
        _ => new ObjectDisposedException(GetType().Name),
    };
}
