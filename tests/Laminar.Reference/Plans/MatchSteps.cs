namespace Laminar.Reference;

/// <summary>
/// How many rows the searches of a run may still take for a variable. Ways through a pattern double with each row where repetitions are inside of repetitions; the operator gives such a search up
/// by steps of its own, which cannot be told here, and a search that begins anew with every row comes to that many times as many. A run that takes more says nothing.
/// </summary>
public sealed class MatchSteps(Tally tally)
{
    private const int Most = 500_000;

    private int _left = Most;

    /// <summary>False from the first that is too many on.</summary>
    public bool TryTake()
    {
        if (_left == 0)
        {
            tally.IsSearchGivenUp = true;
            tally.OpenQuestion ??= "which ways there are through a pattern that has too many";
            return false;
        }

        _left--;
        return true;
    }
}
