using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Ordering;

public readonly record struct Scored(long Score, Utf8 Name);

/// <summary>ORDER BY score DESC LIMIT 7, over rows that stay.</summary>
public readonly struct Best : ISortedRow<Scored>
{
    public static int Limit => 7;

    public static bool TakesBack => false;

    public static bool HoldsText => true;

    public static int Compare(in Scored left, in Scored right) => SortOrder.Compare(right.Score, left.Score);

    public static Scored Keep(in Scored row, StateHeap heap) => row with { Name = heap.Copy(row.Name) };

    public static void SaveRow(in Scored row, ref StateWriter writer)
    {
        writer.Write(row.Score);
        writer.Write(row.Name);
    }

    public static Scored LoadRow(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long score);
        reader.Read(out Utf8 name, heap);
        return new(score, name);
    }
}

/// <summary>The same over a changelog: names tell equal scores apart.</summary>
public readonly struct BestOfChanges : ISortedRow<Scored>
{
    public static int Limit => 7;

    public static bool TakesBack => true;

    public static bool HoldsText => true;

    public static int Compare(in Scored left, in Scored right) => Best.Compare(in left, in right) is var order && order != 0 ? order : SortOrder.Compare(left.Name, right.Name);

    public static Scored Keep(in Scored row, StateHeap heap) => Best.Keep(in row, heap);

    public static void SaveRow(in Scored row, ref StateWriter writer) => Best.SaveRow(in row, ref writer);

    public static Scored LoadRow(ref StateReader reader, StateHeap heap) => Best.LoadRow(ref reader, heap);
}
