using System.Runtime.CompilerServices;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>A query's window and expressions put together, in the form the compiler emits.</summary>
public readonly struct Spec<TWindow, TShape, TKey, TState> : IWindowAggregate<Row, TKey, TState, Result>
    where TWindow : struct, IWindowing
    where TShape : struct, IShape<TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    public static long Size => TWindow.Size;

    public static long Slide => TWindow.Slide;

    public static long Offset => TWindow.Offset;

    public static bool Cumulates => TWindow.Cumulates;

    public static long Lateness => TWindow.Lateness;

    public static long Delay => TWindow.Delay;

    public static long Lag => 0;

    public static bool Invertible => TShape.Invertible;

    public static bool HoldsText => TShape.HoldsText;

    public static bool HoldsBlocks => false;

    public static bool Filters => TShape.Filters;

    public static bool CanFail => TShape.CanFail;

    public static long TimeOf(in Row row) => TShape.TimeOf(in row);

    public static bool Keep(in Row row) => TShape.Keep(in row);

    public static TKey KeyOf(in Row row) => TShape.KeyOf(in row);

    public static void Add(ref TState state, in Row row, long time, StateHeap heap) => TShape.Add(ref state, in row, time, heap);

    public static bool IsEmpty(in TState state) => TShape.IsEmpty(in state);

    public static void Merge(ref TState state, in TState later, StateHeap heap) => TShape.Merge(ref state, in later, heap);

    public static void Subtract(ref TState state, in TState earliest, StateHeap heap) => TShape.Subtract(ref state, in earliest, heap);

    public static void Release(ref TState state, StateHeap heap)
    {
        // Not called: HoldsBlocks is false.
    }

    public static bool Write(in Window window, in TKey key, in TState state, out Result row)
    {
        // The results of these tests are strings, made here.
        using var lifted = HotPathGuard.Lift();
        var written = TShape.Write(in key, in state, out var name, out var count, out var value);
        row = new Result(window.Start.Nanoseconds, window.End.Nanoseconds, name, count, value);
        return written;
    }

    public static void Retain(ref TState state, StateHeap heap) => TShape.Retain(ref state, heap);

    public static void Save(in TState state, ref StateWriter writer) => TShape.Save(in state, ref writer);

    public static void Load(ref TState state, ref StateReader reader, StateHeap heap) => TShape.Load(ref state, ref reader, heap);
}
