using System;
using System.Collections.Generic;
using System.Text;

namespace Laminar.Compiler.Explain;

/// <summary>Lines of a plan: operators, and under each its properties in two columns.</summary>
internal sealed class PlanText
{
    private const int Indent = 2;
    private const int NameWidth = 11;
    private const int ListWidth = 110;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line) => _text.Append(' ', _depth * Indent).Append(line).Append('\n');

    /// <summary>What is written meanwhile stands one level further in.</summary>
    public void Inside(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    public void Item(string name, string value) => _text.Append(' ', (_depth + 1) * Indent).Append(name.PadRight(NameWidth)).Append(value).Append('\n');

    /// <summary>Values one after another, on as many lines as they need.</summary>
    public void List(string name, IEnumerable<string> values)
    {
        var line = new StringBuilder();
        foreach (var value in values)
        {
            if (line.Length > 0 && line.Length + value.Length > ListWidth)
            {
                Item(name, line.Append(',').ToString());
                name = "";
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : ", ").Append(value);
        }

        Item(name, line.ToString());
    }

    /// <summary>A further line of the property before.</summary>
    public void More(string value) => Item("", value);

    public override string ToString() => _text.ToString();
}
