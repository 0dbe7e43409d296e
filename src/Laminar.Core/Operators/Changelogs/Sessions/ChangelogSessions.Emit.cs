using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Changes out, a block at a time.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private static bool EmitsAfterBatch => TSpec.Emission is ChangelogEmission.OnUpdate or ChangelogEmission.OnWatermark;

    private void Changed(int session)
    {
        ref var one = ref _sessions[session];
        switch (TSpec.Emission)
        {
            case ChangelogEmission.Changes:
                Show(session);
                break;
            case ChangelogEmission.OnClose:
                break;
            default:
                one.IsDirty = true;
                if (!one.IsListed && IsOver(in one))
                {
                    List(session);
                }

                break;
        }
    }

    /// <summary>Whether it is time to show a session that has changed: with ON WATERMARK it has to be over.</summary>
    private readonly bool IsOver(in OpenSession<TKey, TState, TOut> session) =>
        TSpec.Emission != ChangelogEmission.OnWatermark || (Watermark != long.MinValue && EndOf(in session) < Watermark);

    private void List(int session)
    {
        if (_listedTo == _listed.Length)
        {
            Growth.To(ref _listed, Math.Max(16, 2 * _listedTo));
        }

        _sessions[session].IsListed = true;
        _listed[_listedTo++] = session;
    }

    private void ShowListed()
    {
        while (_listedFrom < _listedTo)
        {
            MakeRoom();
            var session = _listed[_listedFrom++];
            ref var one = ref _sessions[session];
            one.IsListed = false;
            if (one.IsGone)
            {
                LetGo(session);
            }
            else if (one.IsDirty && IsOver(in one))
            {
                Show(session);
                ForgetEmpty(session);
            }
        }

        _listedFrom = _listedTo = 0;
    }

    /// <summary>Hands on what has changed of a session, and of those that have become a part of it, since they were last shown.</summary>
    private void Show(int session)
    {
        ref var one = ref _sessions[session];
        while (one.Instead != 0)
        {
            var gone = one.Instead;
            MakeRoomForMore();
            Put(in _sessions[gone].Row, ChangeKind.Delete);
            one.Instead = _sessions[gone].Instead;
            _sessions[gone].IsShown = false;
            LetGo(gone);
        }

        one.IsDirty = false;
        if (one.HasRows && Write(in one, out var row))
        {
            if (!one.IsShown)
            {
                Put(in row, ChangeKind.Insert);
                one.IsShown = true;
            }
            else if (TSpec.Same(in one.Row, in row))
            {
                return;
            }
            else
            {
                Put(in one.Row, ChangeKind.UpdateBefore);
                Put(in row, ChangeKind.UpdateAfter);
            }

            one.Row = TSpec.HoldsText ? TSpec.Keep(in row, in one.Key, _heap) : row;
        }
        else if (one.IsShown)
        {
            Put(in one.Row, ChangeKind.Delete);
            one.Row = default;
            one.IsShown = false;
        }
    }

    private bool Write(in OpenSession<TKey, TState, TOut> session, out TOut row)
    {
        var window = new Window(session.First, EndOf(in session));
        return TSpec.ResultCanFail ? TryWrite(in window, in session.Key, in session.State, out row) : TSpec.Write(in window, in session.Key, in session.State, out row);
    }

    /// <summary>A session whose row fails has none. What is thrown is thrown at the end, when all is in order.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryWrite(in Window window, in TKey key, in TState state, out TOut row)
    {
        try
        {
            return TSpec.Write(in window, in key, in state, out row);
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            _failure ??= _context.Bad(IsFirst ? _at : -1, isResult: true, cause);
            row = default;
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakeRoom()
    {
        if (_count > OutputBlock.Length - MostChanges)
        {
            Flush();
        }
    }

    /// <summary>Of a session that has taken many others in; not in the middle of a row, which takes in one.</summary>
    private void MakeRoomForMore()
    {
        if (_count > OutputBlock.Length - 4)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in TOut row, ChangeKind kind) => _block[_count++] = new(row, kind);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }

    private void Begin()
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
    }

    /// <summary>The end of a batch: what is due goes out, and what is no longer used goes back.</summary>
    private void End(bool emitsListed)
    {
        if (Watermark >= _due)
        {
            Progress(Watermark);
        }

        if (emitsListed)
        {
            ShowListed();
        }

        Flush();
        Tidy();
        if (Watermark > _watermark)
        {
            _watermark = Watermark;
            _moved = true;
        }

        if (_moved)
        {
            _moved = false;
            _handing = true;
            _next.Advance(Handed(_watermark));
            _handing = false;
        }

        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }
}
