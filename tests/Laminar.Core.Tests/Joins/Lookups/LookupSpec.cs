using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Joins.Lookups;

/// <summary>Left rows by key, with text on both sides: of a table that is kept, and of one that is asked.</summary>
public readonly struct LookupSpec : ILookupJoin<Side, Side, LongKey, Pair>, IAskedJoin<Side, Side, LongKey, Pair, long, Side>
{
    public static bool Replaces => true;

    public static string Table => "Table";

    public static long Ttl => 1_000_000_000;

    public static int MaxEntries => 64;

    public static int MaxInFlight => 16;

    public static int Retries => 0;

    public static JoinShape Shape => JoinShape.Left;

    public static bool Compares => true;

    public static bool CanFail => false;

    public static bool HoldsText => true;

    public static bool SameRight(in Side right, in Side other) => right.Key == other.Key;

    public static long AskedOf(in Side left) => left.Key.GetValueOrDefault();

    public static void Read(in Side row, out Side right) => right = row;

    public static bool HasLeftKey(in Side left) => left.Key is not null;

    public static LongKey LeftKeyOf(in Side left) => new(left.Key.GetValueOrDefault());

    public static bool HasRightKey(in Side right) => right.Key is not null;

    public static LongKey RightKeyOf(in Side right) => new(right.Key.GetValueOrDefault());

    public static bool Matches(in Side left, in Side right) => (left.Number + right.Number) % 7 != 0;

    public static void Join(in Side left, in Side right, out Pair row) => row = new(left.Number, right.Number, left.Name, right.Name);

    public static void WriteLeft(in Side left, out Pair row) => row = new(left.Number, 0, left.Name, default);

    public static void WriteRight(in Side right, out Pair row) => row = new(0, right.Number, default, right.Name);

    public static Side KeepLeft(in Side row, StateHeap heap) => row with { Name = heap.Copy(row.Name) };

    public static Side KeepRight(in Side row, StateHeap heap) => KeepLeft(in row, heap);

    public static void SaveLeft(in Side row, ref StateWriter writer) => JoinSpec<Inner>.SaveLeft(in row, ref writer);

    public static Side LoadLeft(ref StateReader reader, StateHeap heap) => JoinSpec<Inner>.LoadLeft(ref reader, heap);

    public static void SaveRight(in Side row, ref StateWriter writer) => SaveLeft(in row, ref writer);

    public static Side LoadRight(ref StateReader reader, StateHeap heap) => LoadLeft(ref reader, heap);
}
