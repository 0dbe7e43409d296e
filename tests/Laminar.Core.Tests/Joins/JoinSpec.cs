using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Joins;

/// <summary>A shape as a type.</summary>
public interface IShaped
{
    static abstract JoinShape Shape { get; }
}

public readonly struct Inner : IShaped
{
    public static JoinShape Shape => JoinShape.Inner;
}

public readonly struct Full : IShaped
{
    public static JoinShape Shape => JoinShape.Full;
}

public readonly struct Semi : IShaped
{
    public static JoinShape Shape => JoinShape.Semi;
}

public readonly struct Anti : IShaped
{
    public static JoinShape Shape => JoinShape.Anti;
}

/// <summary>Left time - right time from -20 to 50; numbers that add up to a multiple of seven do not match.</summary>
public readonly struct JoinSpec<TShape> : IIntervalJoin<Side, Side, LongKey, Pair>
    where TShape : struct, IShaped
{
    public static long Lower => -20;

    public static long Upper => 50;

    public static bool HasLeftEnd => false;

    public static bool HasRightEnd => false;

    public static long LeftEndOf(in Side left) => 0;

    public static long RightEndOf(in Side right) => 0;

    public static long LeftLag => 3;

    public static long RightLag => 0;

    public static JoinShape Shape => TShape.Shape;

    public static bool Compares => true;

    public static bool CanFail => false;

    public static bool HoldsText => true;

    public static bool HasLeftKey(in Side left) => left.Key is not null;

    public static LongKey LeftKeyOf(in Side left) => new(left.Key.GetValueOrDefault());

    public static bool HasRightKey(in Side right) => right.Key is not null;

    public static LongKey RightKeyOf(in Side right) => new(right.Key.GetValueOrDefault());

    public static long LeftTimeOf(in Side left) => left.Time;

    public static long RightTimeOf(in Side right) => right.Time;

    public static bool Matches(in Side left, in Side right) => (left.Number + right.Number) % 7 != 0;

    public static void Join(in Side left, in Side right, out Pair row) => row = new(left.Number, right.Number, left.Name, right.Name);

    public static void WriteLeft(in Side left, out Pair row) => row = new(left.Number, 0, left.Name, default);

    public static void WriteRight(in Side right, out Pair row) => row = new(0, right.Number, default, right.Name);

    public static Side KeepLeft(in Side row, StateHeap heap) => row with { Name = heap.Copy(row.Name) };

    public static Side KeepRight(in Side row, StateHeap heap) => KeepLeft(in row, heap);

    public static void SaveLeft(in Side row, ref StateWriter writer)
    {
        writer.Write(row.Time);
        writer.Write(row.Key);
        writer.Write(row.Number);
        writer.Write(row.Name);
    }

    public static Side LoadLeft(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long time);
        reader.Read(out long? key);
        reader.Read(out int number);
        reader.Read(out Utf8 name, heap);
        return new(time, key, number, name);
    }

    public static void SaveRight(in Side row, ref StateWriter writer) => SaveLeft(in row, ref writer);

    public static Side LoadRight(ref StateReader reader, StateHeap heap) => LoadLeft(ref reader, heap);
}
