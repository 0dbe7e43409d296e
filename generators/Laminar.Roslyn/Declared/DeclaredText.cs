using System.Collections.Generic;
using System.Text;
using Laminar.Roslyn.Literals;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The SQL that a query declared in C# stands for, and which member or attribute each part of it comes from: what the compiler finds is shown there.</summary>
internal sealed class DeclaredText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Length, SyntaxNode? Place)> _pieces = new();

    public DeclaredText Add(string text, SyntaxNode? place = null)
    {
        _text.Append(text);
        _pieces.Add((text.Length, place));
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <param name="whole">Where parts are shown that come from no member.</param>
    public PositionMap Positions(SyntaxNode whole)
    {
        var positions = new PositionMap(whole.GetLocation());
        foreach (var (length, place) in _pieces)
        {
            positions.AddOpaque(place ?? whole, length);
        }

        return positions;
    }
}
