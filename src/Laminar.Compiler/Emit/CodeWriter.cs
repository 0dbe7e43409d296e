using System;
using System.Text;

namespace Laminar.Compiler.Emit;

/// <summary>Text with indentation. Lines of a multi-line string are indented one by one; a block is braces and what stands between them.</summary>
internal sealed class CodeWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _blankBefore;

    /// <summary>Writes each line of <paramref name="lines"/>; empty text is an empty line.</summary>
    public CodeWriter Line(string lines = "")
    {
        foreach (var line in lines.Split('\n'))
        {
            WriteLine(line.TrimEnd('\r'));
        }

        return this;
    }

    /// <summary>An empty line before the next one, unless that closes a block.</summary>
    public CodeWriter Blank()
    {
        _blankBefore = true;
        return this;
    }

    /// <summary>A heading with a braced body.</summary>
    public CodeWriter Block(string heading, Action body)
    {
        Line(heading);
        Open();
        body();
        return Close();
    }

    public CodeWriter Open()
    {
        Line("{");
        _level++;
        return this;
    }

    public CodeWriter Close()
    {
        _level--;
        _blankBefore = false;
        return Line("}");
    }

    /// <summary>Lines indented one level further: the rest of a statement that began on the line before.</summary>
    public CodeWriter Continued(string lines)
    {
        _level++;
        Line(lines);
        _level--;
        return this;
    }

    public override string ToString() => _text.ToString();

    private void WriteLine(string line)
    {
        if (_blankBefore)
        {
            _blankBefore = false;
            _text.Append('\n');
        }

        if (line.Length > 0)
        {
            _text.Append(' ', _level * SpacesPerLevel).Append(line);
        }

        _text.Append('\n');
    }
}
