using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The long way: a key with no row or several, one that lies elsewhere than it most likely does, a full block, a condition or a result that fails.</summary>
public sealed partial class LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookFurther(in TIn input)
    {
        if (TProjection.Filters && !TProjection.Keep(in input))
        {
            return;
        }

        TProjection.Map(in input, out var row);
        var isMatched = false;
        if (TSpec.HasLeftKey(in row))
        {
            var key = TSpec.LeftKeyOf(in row);
            var slot = _keys.Find(in key);
            if (slot != StateTable<TKey, LookupRows<TRight>>.Missing && _keys.StateAt(slot).Count > 0)
            {
                ref var of = ref _keys.StateAt(slot);
                isMatched = TryJoin(in row, in of.Newest);
                for (var number = of.Earlier; number != 0; number = _rows[number].Next)
                {
                    isMatched |= TryJoin(in row, in _rows[number].Row);
                }
            }
        }

        if (!isMatched)
        {
            _found.Alone(in row);
        }
    }

    private bool TryJoin(in TLeft left, in TRight right)
    {
        if (!_found.Meets(in left, in right))
        {
            return false;
        }

        _found.Pair(in left, in right);
        return true;
    }
}
