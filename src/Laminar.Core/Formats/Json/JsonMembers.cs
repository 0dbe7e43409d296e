using System;
using System.Linq;
using System.Text;

namespace Laminar.Formats;

/// <summary>
/// Which live column a member is, or which of them lie in it: a column named a.b is the member b of the object a (or, written flat, the member "a.b").
/// Writers of JSON lines keep the order of members, so the name seen first at each place is remembered together with its answer: then one comparison
/// decides. Other names are looked up; nothing is allocated for them.
/// </summary>
internal sealed class JsonMembers
{
    /// <summary>No live column has to do with the member.</summary>
    public const int None = -1;

    private const int Remembered = 256;
    private const int FirstChild = -2;

    private readonly byte[]?[] _seen = new byte[Remembered][];
    private readonly int[] _answers = new int[Remembered];
    private readonly string[] _names;
    private readonly int[] _meanings;
    private readonly JsonMembers[] _children;

    public JsonMembers(string[] columns)
        : this([.. columns.Select((name, i) => (name, i))])
    {
    }

    public JsonMembers((string Name, int Column)[] columns)
    {
        Columns = [.. columns.Select(column => column.Column)];
        var objects = columns.Where(column => column.Name.Contains('.', StringComparison.Ordinal)).GroupBy(column => column.Name[..column.Name.IndexOf('.', StringComparison.Ordinal)]).ToList();
        _names = [.. objects.Select(group => group.Key), .. columns.Select(column => column.Name)];
        _meanings = [.. objects.Select((_, i) => FirstChild - i), .. Columns];
        _children = [.. objects.Select(group => new JsonMembers([.. group.Select(column => (column.Name[(group.Key.Length + 1)..], column.Column))])
        {
            Whole = columns.Where(column => column.Name == group.Key).Select(column => column.Column).FirstOrDefault(None),
        })];
    }

    /// <summary>All columns that lie in the object.</summary>
    public int[] Columns { get; }

    /// <summary>The column that says whether the object is there at all, or <see cref="None"/>.</summary>
    public int Whole { get; private init; } = None;

    /// <summary>The column, <see cref="None"/>, or what <see cref="Child"/> takes. <paramref name="place"/> counts the members of the object.</summary>
    public int Find(int place, ReadOnlySpan<byte> name)
    {
        if (place >= Remembered)
        {
            return Search(name);
        }

        if (_seen[place] is not { } known)
        {
            _seen[place] = name.ToArray();
            return _answers[place] = Search(name);
        }

        return name.SequenceEqual(known) ? _answers[place] : Search(name);
    }

    /// <summary>The columns within a member, where <see cref="Find"/> gave less than <see cref="None"/>.</summary>
    public JsonMembers Child(int found) => _children[FirstChild - found];

    /// <summary>An exact name goes before one that is the same but for case and underscores.</summary>
    private int Search(ReadOnlySpan<byte> name)
    {
        const int longest = 256;
        if (name.Length > longest)
        {
            return None;
        }

        Span<char> text = stackalloc char[longest];
        text = text[..Encoding.UTF8.GetChars(name, text)];
        var similar = None;
        for (var i = 0; i < _names.Length; i++)
        {
            if (text.SequenceEqual(_names[i]))
            {
                return _meanings[i];
            }

            similar = similar == None && ColumnMatch.Same(text, _names[i]) ? _meanings[i] : similar;
        }

        return similar;
    }
}
