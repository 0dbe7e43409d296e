using System.Collections.Generic;
using System.Text;

namespace Laminar.Roslyn.Literals;

/// <summary>
/// The characters of a literal and, for each, where it stands in the token: <c>Offsets[i]</c> is the place of character i and the last entry that of
/// the closing quotes.
/// </summary>
internal sealed class LiteralText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = new();

    public string Text => _text.ToString();

    public int[] Offsets => _offsets.ToArray();

    public void Add(char value, int offset)
    {
        _text.Append(value);
        _offsets.Add(offset);
    }

    public void Add(string source, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Add(source[i], i);
        }
    }

    public void Close(int offset) => _offsets.Add(offset);
}
