using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>The groups of one window in order of arrival: each a key and all that was folded into it. Found by comparing with every one.</summary>
public sealed class Groups
{
    private readonly List<(object?[] Key, List<Contribution> Rows)> _groups = [];

    public IEnumerable<(object?[] Key, List<Contribution> Rows)> All => _groups;

    public void Fold(object?[] key, Contribution row)
    {
        var at = _groups.FindIndex(group => group.Key.Zip(key).All(pair => ValueOrder.Same(pair.First, pair.Second)));
        if (at < 0)
        {
            at = _groups.Count;
            _groups.Add((key, []));
        }

        _groups[at].Rows.Add(row);
    }
}
