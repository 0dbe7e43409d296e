using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>What a saved table must be like.</summary>
internal static class SavedSlots
{
    public static void Check(bool holds)
    {
        if (!holds)
        {
            throw Damaged();
        }
    }

    private static StateException Damaged() => new("The state is damaged: a set's slots contradict each other.");
}
