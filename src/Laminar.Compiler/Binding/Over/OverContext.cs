using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The calls with OVER of a SELECT. The same call written twice is computed once.</summary>
internal sealed class OverContext
{
    private readonly List<BoundOver> _calls = new();

    public IReadOnlyList<BoundOver> Calls => _calls;

    /// <summary>Those of the SELECT's WINDOW clause.</summary>
    public NamedWindows? Windows { get; set; }

    public OverRefExpr Add(BoundOver call)
    {
        var index = _calls.FindIndex(call.IsSameAs);
        if (index < 0)
        {
            index = _calls.Count;
            _calls.Add(call);
        }

        return new OverRefExpr(index, call.Call.Type, call.Call.Nullable);
    }
}
