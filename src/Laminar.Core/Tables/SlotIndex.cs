using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Tables;

/// <summary>
/// From a hash to the numbers of slots that may have its key. Places of 4 bytes lie in lines of eight, which are compared at once: a place holds a
/// slot's number in its low bits, a bit that says that it is taken, and above it what bits of the hash there is room for, its tag. A key lies in the
/// line of its hash or, where that is full, in the first one after it that is not.
/// </summary>
/// <remarks>
/// Places probed one after another, at a load of a tenth, put every twentieth key elsewhere than at home. The jump that finds it out is mispredicted,
/// and waits for the slot's memory first: on a machine whose memory is busy that came to two thirds of all time. With tags nearly no jump is, at five
/// times the load: the index is a quarter as large.
/// </remarks>
internal readonly unsafe struct SlotIndex
{
    /// <summary>The fewest and the most places, as powers of two.</summary>
    public const int FewestLog = 10;
    public const int MostLog = 31;

    private const int LineLog = 3;
    private const int LineBytesLog = 5;

    // What a loop over rows would work out anew for each of them: shifts, the mask as a vector.
    private readonly uint* _places;
    private readonly int _shift;
    private readonly int _tagShift;
    private readonly uint _tags;
    private readonly uint _taken;
    private readonly Vector256<uint> _everyTag;

    private SlotIndex(uint* places, int log)
    {
        _places = places;
        _shift = 64 - (log - LineLog) - LineBytesLog;
        _tagShift = 32 - (log - LineLog);
        _tags = uint.MaxValue << log;
        _taken = 1u << log;
        _everyTag = Vector256.Create(_tags);
    }

    public bool Exists
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _places != null;
    }

    public int Log => Exists ? 64 - LineBytesLog - _shift + LineLog : 0;

    public long Bytes => Exists ? (long)sizeof(uint) << Log : 0;

    public static SlotIndex Take(int log) => new((uint*)Pages.Take((nuint)sizeof(uint) << log), log);

    public void Free() => Pages.Free(_places, (nuint)Bytes);

    /// <summary>Where the slots of a hash are found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Candidates Of(ulong hash)
    {
        var line = Line(hash);
        var tag = TagOf(hash);
        return new(line, tag, Matches(line, tag));
    }

    /// <summary>The slot that a hash most likely has; any slot where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Likely(ulong hash)
    {
        var line = Line(hash);
        return line[BitOperations.TrailingZeroCount(Matches(line, TagOf(hash)) | (1u << 7))] & ~_tags;
    }

    /// <summary>Has a line come nearer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong hash) => Sse.Prefetch0(Line(hash));

    /// <summary>Puts the slot of a key that is not there yet.</summary>
    public void Add(ulong hash, uint slot)
    {
        var line = Line(hash);
        while (!HasRoom(line))
        {
            line = Next(line);
        }

        line[BitOperations.TrailingZeroCount(Room(line))] = TagOf(hash) | slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint* Line(ulong hash) => (uint*)((byte*)_places + ((hash >> _shift) & ~((1ul << LineBytesLog) - 1)));

    private uint* Next(uint* line)
    {
        var next = line + (1 << LineLog);
        return next == _places + (1L << Log) ? _places : next;
    }

    /// <summary>The bit of a place that is taken, and the tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint TagOf(ulong hash) => ((uint)(hash >> _tagShift) & _tags) | _taken;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Matches(uint* line, uint tag) => Vector256.Equals(Vector256.Load(line) & _everyTag, Vector256.Create(tag)).ExtractMostSignificantBits();

    private static bool HasRoom(uint* line) => Room(line) != 0;

    private static uint Room(uint* line) => Vector256.Equals(Vector256.Load(line), default).ExtractMostSignificantBits();

    /// <summary>The slots that may have the key of a hash, the likeliest first.</summary>
    public struct Candidates
    {
        private readonly uint _tag;
        private uint* _line;
        private uint _matches;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Candidates(uint* line, uint tag, uint matches)
        {
            _line = line;
            _tag = tag;
            _matches = matches;
        }

        /// <summary>The next one; false where there is none left, and the key has no slot.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Next(in SlotIndex index, out uint slot)
        {
            while (_matches == 0)
            {
                if (HasRoom(_line))
                {
                    slot = 0;
                    return false;
                }

                _line = index.Next(_line);
                _matches = index.Matches(_line, _tag);
            }

            slot = _line[BitOperations.TrailingZeroCount(_matches)] & ~index._tags;
            _matches &= _matches - 1;
            return true;
        }
    }
}
