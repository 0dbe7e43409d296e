using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Sessions of keys that have more than one, each chained to the next earlier one. Places are numbered from 1 and used again.</summary>
internal sealed class SessionPool<TState>
    where TState : struct
{
    private Session<TState>[] _sessions = new Session<TState>[4];
    private uint _free;
    private uint _end = 1;

    /// <summary>Places are below this.</summary>
    public uint End => _end;

    public long Bytes => (long)_sessions.Length * Unsafe.SizeOf<Session<TState>>();

    public ref Session<TState> this[uint place] => ref _sessions[place];

    public uint Take(in Session<TState> session)
    {
        var place = _free;
        if (place != 0)
        {
            _free = _sessions[place].Earlier;
        }
        else
        {
            place = _end++;
            if (place == _sessions.Length)
            {
                Growth.To(ref _sessions, 2 * _sessions.Length);
            }
        }

        _sessions[place] = session;
        return place;
    }

    public void Return(uint place)
    {
        // A string in the state would be kept alive.
        _sessions[place] = new Session<TState> { Earlier = _free };
        _free = place;
    }
}
