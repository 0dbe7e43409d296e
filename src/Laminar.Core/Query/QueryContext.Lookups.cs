using Laminar.Operators;

namespace Laminar;

/// <summary>Operators that wait for answers from elsewhere.</summary>
public sealed partial class QueryContext
{
    private IAwaits[] _awaiting = [];

    /// <summary>Whether one of them holds as many rows as it may, so that a push would wait.</summary>
    internal bool IsFull
    {
        get
        {
            foreach (var one in _awaiting)
            {
                if (one.IsFull)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>An operator is made that waits for answers. The first one made is the last that rows meet.</summary>
    internal void Awaits(IAwaits one) => _awaiting = [one, .. _awaiting];

    /// <summary>Takes the answers that have come.</summary>
    internal void Settle()
    {
        foreach (var one in _awaiting)
        {
            one.Settle();
        }
    }
}
