using System;
using System.Runtime.InteropServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>Saves and loads a user's aggregate without references by its bytes. State of another layout is told apart by its length alone.</summary>
public static class UserState
{
    /// <summary>Writes the bytes.</summary>
    public static void Save<T>(in T state, ref StateWriter writer) where T : unmanaged
    {
        foreach (var part in MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in state)))
        {
            writer.Write(part);
        }
    }

    /// <summary>Reads the bytes.</summary>
    public static void Load<T>(out T state, ref StateReader reader) where T : unmanaged
    {
        state = default;
        foreach (ref var part in MemoryMarshal.AsBytes(new Span<T>(ref state)))
        {
            reader.Read(out part);
        }
    }
}
