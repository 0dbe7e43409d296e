using System;
using System.Runtime.CompilerServices;

namespace Laminar.Formats;

/// <summary>A CSV record as ends in the index: the i-th field lies between <c>Ends[i - 1]</c> and <c>Ends[i]</c>.</summary>
internal unsafe struct CsvRecord : IRecord
{
    public byte* Block;
    public int* Ends;

    /// <summary>For each live column the field that holds it.</summary>
    public int* Map;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly FieldSlice Locate(int column)
    {
        var field = Map[column];
        var start = Ends[field - 1] + 1;
        var length = Ends[field] - start;
        if (length == 0)
        {
            return new FieldSlice(Block + start, 0, FieldForm.Empty);
        }

        return Block[start] == '"'
            ? Quoted(Block + start, length)
            : new FieldSlice(Block + start, length, FieldForm.Plain);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FieldSlice Quoted(byte* start, int length)
    {
        if (length < 2 || start[length - 1] != '"')
        {
            return new FieldSlice(start, length, FieldForm.Malformed);
        }

        var inside = new ReadOnlySpan<byte>(start + 1, length - 2);
        if (!inside.Contains((byte)'"'))
        {
            return new FieldSlice(start + 1, length - 2, FieldForm.Quoted);
        }

        return DoubledQuotes.ArePaired(inside)
            ? new FieldSlice(start + 1, length - 2, FieldForm.DoubledQuotes)
            : new FieldSlice(start, length, FieldForm.Malformed);
    }
}
