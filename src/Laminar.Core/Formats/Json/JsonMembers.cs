using System;
using System.Text;

namespace Laminar.Formats;

/// <summary>
/// Which live column a member is. Writers of JSON lines keep the order of members, so the name seen first at each place is remembered together with
/// its answer: then one comparison decides. Other names are looked up; nothing is allocated for them.
/// </summary>
internal sealed class JsonMembers(string[] columns)
{
    private const int Remembered = 256;

    private readonly byte[]?[] _names = new byte[Remembered][];
    private readonly int[] _answers = new int[Remembered];

    /// <summary>The column, or -1. <paramref name="place"/> counts the members of the object.</summary>
    public int Find(int place, ReadOnlySpan<byte> name)
    {
        if (place >= Remembered)
        {
            return Search(name);
        }

        if (_names[place] is not { } known)
        {
            _names[place] = name.ToArray();
            return _answers[place] = Search(name);
        }

        return name.SequenceEqual(known) ? _answers[place] : Search(name);
    }

    /// <summary>An exact name goes before one that is the same but for case and underscores.</summary>
    private int Search(ReadOnlySpan<byte> name)
    {
        const int longest = 256;
        if (name.Length > longest)
        {
            return -1;
        }

        Span<char> text = stackalloc char[longest];
        text = text[..Encoding.UTF8.GetChars(name, text)];
        var similar = -1;
        for (var i = 0; i < columns.Length; i++)
        {
            if (text.SequenceEqual(columns[i]))
            {
                return i;
            }

            similar = similar < 0 && ColumnMatch.Same(text, columns[i]) ? i : similar;
        }

        return similar;
    }
}
