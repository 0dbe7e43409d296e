using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// A stream that several pipelines read: each batch goes to the first, then to the others. A row that fails in one of them is in the others, and so is the
/// rest of its batch in all: the failure is told when they have it.
/// </summary>
public struct Fan<TRow, TFirst, TRest> : IStage<TRow>
    where TFirst : struct, IStage<TRow>
    where TRest : struct, IStage<TRow>
{
    private TFirst _first;
    private TRest _rest;

    /// <summary>Two pipelines; for more, the second is a fan itself.</summary>
    public Fan(TFirst first, TRest rest)
    {
        _first = first;
        _rest = rest;
    }

    /// <inheritdoc/>
    public readonly long Due => Math.Min(_first.Due, _rest.Due);

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        var failure = TryPush(ref _first, rows);
        failure = TryPush(ref _rest, rows) is { } later ? failure ?? later : failure;
        if (failure is not null)
        {
            throw failure.After(rows.Length);
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _first.Advance(watermark);
        _rest.Advance(watermark);
    }

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    public void Complete()
    {
        BadRowException? failure = null;
        try
        {
            _first.Complete();
        }
        catch (BadRowException first)
        {
            failure = first;
        }

        _rest.Complete();
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        _first.Save(ref writer);
        _rest.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        _first.Load(ref reader);
        _rest.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        _first.Report(ref counters);
        _rest.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _first.Free();
        _rest.Free();
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BadRowException? TryPush<TStage>(ref TStage stage, ReadOnlySpan<TRow> rows)
        where TStage : struct, IStage<TRow>
    {
        try
        {
            stage.Push(rows);
            return null;
        }
        catch (BadRowException failure) when (failure.Resume >= 0)
        {
            PushRest(ref stage, rows[failure.Resume..]);
            return failure;
        }
    }

    /// <summary>What is left of a batch in which a row has failed. Further failures in it are not told: the first is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PushRest<TStage>(ref TStage stage, ReadOnlySpan<TRow> rows)
        where TStage : struct, IStage<TRow>
    {
        while (rows.Length > 0)
        {
            try
            {
                stage.Push(rows);
                return;
            }
            catch (BadRowException failure) when (failure.Resume >= 0)
            {
                rows = rows[failure.Resume..];
            }
        }
    }
}
