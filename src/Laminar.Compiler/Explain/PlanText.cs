using System.Text;

namespace Laminar.Compiler.Explain;

/// <summary>Lines of a plan: operators, and under each its properties in two columns.</summary>
internal sealed class PlanText
{
    private const int Indent = 2;
    private const int NameWidth = 11;

    private readonly StringBuilder _text = new();

    public void Line(string line) => _text.Append(line).Append('\n');

    public void Item(string name, string value) => _text.Append(' ', Indent).Append(name.PadRight(NameWidth)).Append(value).Append('\n');

    /// <summary>A further line of the property before.</summary>
    public void More(string value) => Item("", value);

    public override string ToString() => _text.ToString();
}
