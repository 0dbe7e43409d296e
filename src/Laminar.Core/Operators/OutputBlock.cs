namespace Laminar.Operators;

/// <summary>Rows that an operator hands on at once: enough to spread the call, few enough to stay in the first-level cache.</summary>
internal static class OutputBlock
{
    public const int Length = 256;

    /// <summary>
    /// For a stage whose rows miss the cache one by one, all of which can be under way at once, but at the end of a block: an interval join went through
    /// blocks of 256 rows at half the speed. They stay in the second-level cache.
    /// </summary>
    public const int Long = 2_048;

    /// <summary>How many rows a stage is handed at once.</summary>
    public static int LengthFor<TNext>(in TNext next) => next is ITakesLongBlocks ? Long : Length;
}
