namespace Laminar.Functions;

/// <summary>
/// The instructions that matching stands at, best first, each at most once, with the notes of how it came there: a sparse set, which needs no
/// clearing.
/// </summary>
internal unsafe struct PatternThreads
{
    private readonly int* _places;
    private readonly int* _order;
    private readonly int* _notes;
    private readonly int _noteCount;

    public PatternThreads(int* memory, int codeLength, int noteCount)
    {
        _places = memory;
        _order = memory + codeLength;
        _notes = memory + 2 * codeLength;
        _noteCount = noteCount;
        Count = 0;
    }

    public int Count { get; private set; }

    /// <summary>How many numbers of memory one takes.</summary>
    public static int Size(int codeLength, int noteCount) => codeLength * (2 + noteCount);

    public readonly int this[int index] => _order[index];

    public readonly int* Notes(int index) => _notes + (long)index * _noteCount;

    public void Clear() => Count = 0;

    /// <summary>The index that an instruction gets, or -1 where it is there.</summary>
    public int Add(int instruction)
    {
        // Memory never written may hold anything: a place counts only if it points back.
        var place = _places[instruction];
        if ((uint)place < (uint)Count && _order[place] == instruction)
        {
            return -1;
        }

        _places[instruction] = Count;
        _order[Count] = instruction;
        return Count++;
    }
}
