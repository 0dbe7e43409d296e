using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Where bound expressions stood. By identity: expressions are equal by value and carry no positions.</summary>
internal sealed class ExprPositions
{
    private readonly Dictionary<Expr, TextSpan> _spans = new(new ByIdentity());

    /// <summary>The first position given stays: an outer node that returns its operand unchanged does not widen it.</summary>
    public void Set(Expr expr, TextSpan span)
    {
        if (!_spans.ContainsKey(expr))
        {
            _spans.Add(expr, span);
        }
    }

    public TextSpan Of(Expr expr, TextSpan otherwise) => _spans.TryGetValue(expr, out var span) ? span : otherwise;

    private sealed class ByIdentity : IEqualityComparer<Expr>
    {
        public bool Equals(Expr? x, Expr? y) => ReferenceEquals(x, y);

        public int GetHashCode(Expr obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
