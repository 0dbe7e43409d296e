using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>The GROUP BY of a SELECT as it is being bound: keys and window first, then the aggregates its items and HAVING ask for.</summary>
internal sealed class GroupContext
{
    private readonly List<Expr> _keys = new();
    private readonly List<ExpressionSyntax> _written = new();
    private readonly List<AggregateCall> _aggregates = new();

    public IReadOnlyList<Expr> Keys => _keys;

    public IReadOnlyList<AggregateCall> Aggregates => _aggregates;

    /// <summary>The calls with OVER, which are computed after grouping.</summary>
    public OverContext Over { get; } = new();

    /// <summary>Of the aggregates of OVER, which have a group of their own: that of the SELECT, whose aggregates are their arguments.</summary>
    public GroupContext? Around { get; init; }

    public BoundWindow? Window { get; set; }

    /// <summary>The window is that of a table in FROM, whose columns its bounds are.</summary>
    public bool HasTableWindow { get; set; }

    /// <summary>Where the window is one that the input's rows were made of.</summary>
    public CarriedWindow? Carried { get; set; }

    /// <summary>A window was written and could not be bound: what depends on it stays silent.</summary>
    public bool HasBrokenWindow { get; set; }

    /// <summary>A key could not be bound: columns may well be grouped by it.</summary>
    public bool HasBrokenKey { get; set; }

    /// <summary>GROUPING SETS, CUBE or ROLLUP; null where each row is in one group.</summary>
    public GroupingSets? Sets { get; private set; }

    /// <summary>
    /// From here on keys are those of the group's row: a rolled-up one can be NULL, and the set's number is the last of them. What can be NULL may be bound to
    /// something else (CONCAT reads NULL as no text): each key is bound again, as the items will be that it is looked for in.
    /// </summary>
    public void UseSets(GroupingSets sets, System.Func<ExpressionSyntax, Expr> bind)
    {
        Sets = sets;
        _keys.Clear();
        _keys.AddRange(sets.Keys.Select((key, i) => HasBrokenKey || key is ConstantExpr ? sets.Widen(key) : bind(_written[i])));
        _keys.Add(new GroupingSetExpr());
    }

    public bool IsWindowAlias(Identifier name) => Window?.Alias is { } alias && name.Matches(alias);

    public bool IsKey(Expr expr) => _keys.Contains(expr);

    public int KeyIndex(Expr expr) => _keys.IndexOf(expr);

    public void AddKey(Expr key, ExpressionSyntax written)
    {
        if (!_keys.Contains(key))
        {
            _keys.Add(key);
            _written.Add(written);
        }
    }

    /// <summary>The same aggregate written twice is computed once.</summary>
    public AggregateRefExpr Add(AggregateCall call)
    {
        var index = _aggregates.IndexOf(call);
        if (index < 0)
        {
            index = _aggregates.Count;
            _aggregates.Add(call);
        }

        return new AggregateRefExpr(index, call.Type, call.Nullable);
    }
}
