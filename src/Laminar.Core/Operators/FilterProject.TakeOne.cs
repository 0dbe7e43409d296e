using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// A push of a single row straight through: tested, mapped and handed to the sink, which has it before the push returns. For the first and only operator of
/// a query that makes no text and asks for no time, so that all a push otherwise begins and ends with comes down to the phase.
/// </summary>
public partial struct FilterProject<TRow, TOut, TSpec, TNext>
{
    /// <summary>Whether the row has been dealt with. Where not, nothing has happened, and it is to be pushed: it fails, the query is not ready, or a guard watches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeOne(in TRow row)
    {
        var context = _context;
        if (HotPathGuard.Mode != HotPathMode.Off || context.Phase != QueryPhase.Ready)
        {
            return false;
        }

        if (TSpec.CanFail)
        {
            return TakeGuarded(context, in row);
        }

        context.RowsIn++;
        if (!TSpec.Filters || TSpec.Keep(in row))
        {
            TSpec.Map(in row, out var result);
            HandOne(context, in result);
        }

        return true;
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TakeGuarded(QueryContext context, in TRow row)
    {
        Unsafe.SkipInit(out TOut result);
        try
        {
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                context.RowsIn++;
                return true;
            }

            TSpec.Map(in row, out result);
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            return false;
        }

        context.RowsIn++;
        HandOne(context, in result);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void HandOne(QueryContext context, in TOut result)
    {
        context.Phase = QueryPhase.Running;
        try
        {
            _next.Push(new ReadOnlySpan<TOut>(in result));
        }
        finally
        {
            context.Phase = QueryPhase.Ready;
        }
    }
}
