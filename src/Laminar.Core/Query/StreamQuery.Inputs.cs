using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar;

/// <summary>What concerns one of the streams that a query reads.</summary>
public abstract partial class StreamQuery<TOut> : IInputs
{
    /// <inheritdoc/>
    public void AdvanceWatermark<TInput>(Timestamp time)
    {
        var input = InputOf<TInput>();
        using var turn = Enter(0);
        AdvanceInput(input, time.Nanoseconds);
    }

    /// <inheritdoc/>
    public void Complete<TInput>()
    {
        var input = InputOf<TInput>();
        using var turn = Enter(0, input);
        Context.CompletedInputs |= 1UL << input;
        if (Context.CompletedInputs == (1UL << Inputs) - 1)
        {
            Context.Phase = QueryPhase.Completed;
        }

        CompleteInput(input);
    }

    /// <inheritdoc/>
    public Timestamp? WatermarkOf<TInput>()
    {
        var watermark = WatermarkOf(InputOf<TInput>());
        return watermark == long.MinValue ? null : new Timestamp(watermark);
    }

    /// <summary>The watermark of one input, or long.MinValue where there is none.</summary>
    protected virtual long WatermarkOf(int input) => long.MinValue;

    /// <summary>
    /// Whether the stream of <typeparamref name="TInput"/> runs ahead of the slowest of its alignment group by more than its drift: who reads from files or
    /// a log reads the others first. Nothing is refused. Also whether so many rows wait for the answers of a table that the next one would make Push wait, too: who has
    /// better to do calls <see cref="StreamQuery{TOut}.Tick"/> now and then, which takes the answers that have come.
    /// </summary>
    /// <exception cref="ArgumentException">The query does not read that stream.</exception>
    public bool IsPaused<TInput>() => IsPausedCore(InputOf<TInput>()) || Context.IsFull;

    /// <summary>Whether an input is to wait for others.</summary>
    protected virtual bool IsPausedCore(int input) => false;

    /// <summary>Whether a watermark is more than the drift above the least of those that go with it. One whose input has ended holds nobody back.</summary>
    /// <param name="watermark">The input's own, in nanoseconds since 1970.</param>
    /// <param name="drift">In nanoseconds.</param>
    /// <param name="inputs">The inputs of its group.</param>
    /// <param name="watermarks">Theirs.</param>
    protected bool IsAhead(long watermark, long drift, ReadOnlySpan<int> inputs, ReadOnlySpan<long> watermarks)
    {
        var least = watermark;
        for (var i = 0; i < inputs.Length; i++)
        {
            if ((Context.CompletedInputs >> inputs[i] & 1) == 0)
            {
                least = Math.Min(least, watermarks[i]);
            }
        }

        return (ulong)(watermark - least) > (ulong)drift;
    }

    /// <summary>How many streams the query reads; at most 63.</summary>
    protected virtual int Inputs => 1;

    /// <summary>Which of the query's inputs takes rows of this type; asked only for those it takes.</summary>
    protected virtual int IndexOf(Type row) => 0;

    /// <summary>As the other overload, for a batch of one of several inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [HotPath]
    protected Turn Enter(int rows, int input)
    {
        if ((Context.CompletedInputs >> input & 1) != 0)
        {
            throw Context.Phase == QueryPhase.Ready ? HasEnded() : NotReady();
        }

        return Enter(rows);
    }

    /// <summary>The watermark of one input has been moved by hand.</summary>
    protected virtual void AdvanceInput(int input, long watermark) => AdvanceCore(watermark);

    /// <summary>One input has ended.</summary>
    protected virtual void CompleteInput(int input) => CompleteCore();

    /// <summary>What reading rows of a type that the query does not read, or that cannot be made from a file, throws.</summary>
    protected Exception NotReadable<TInput>() => new ArgumentException(
        this is IInput<TInput> ? "Rows of " + typeof(TInput) + " cannot be made of a file's fields." : GetType().Name + " does not read " + typeof(TInput) + ".", nameof(TInput));

    /// <summary>Completes every input that has not been: a failed result row of one does not keep the others from theirs.</summary>
    protected void CompleteInputs()
    {
        BadRowException? failure = null;
        for (var input = 0; input < Inputs; input++)
        {
            if ((Context.CompletedInputs >> input & 1) != 0)
            {
                continue;
            }

            try
            {
                Context.CompletedInputs |= 1UL << input;
                CompleteInput(input);
            }
            catch (BadRowException one)
            {
                failure ??= one;
            }
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <summary>Pushes rows that the query's text has.</summary>
    protected virtual void BeginCore()
    {
    }

    /// <summary>As <see cref="Restore"/>; without a state, the query begins with the rows that its text has. The emitted constructor's last call where it has some.</summary>
    protected void Begin()
    {
        if (_options?.RestoreFrom is not null)
        {
            Restore();
            return;
        }

        try
        {
            using var turn = Enter(0);
            BeginCore();
        }
        catch
        {
            Context.Phase = QueryPhase.Disposed;
            FreeCore();
            GC.SuppressFinalize(this);
            throw;
        }
    }

    private void SaveInputs(ref StateWriter writer)
    {
        if (Inputs > 1)
        {
            writer.Write(Context.CompletedInputs);
        }
    }

    private void LoadInputs(ref StateReader reader)
    {
        if (Inputs > 1)
        {
            reader.Read(out ulong completed);
            Context.CompletedInputs = completed;
        }
    }

    private int InputOf<TInput>() => this is IInput<TInput>
        ? IndexOf(typeof(TInput))
        : throw new ArgumentException(GetType().Name + " does not read " + typeof(TInput) + ".", nameof(TInput));

    private static InvalidOperationException HasEnded() => new("This input has been completed: nothing can be pushed into it any more.");
}
