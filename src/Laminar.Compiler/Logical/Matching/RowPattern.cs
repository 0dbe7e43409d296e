using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>What rows have to look like, in order: a regular expression whose letters are variables.</summary>
public abstract record RowPattern;

/// <summary>One row that is the variable's.</summary>
/// <param name="Variable">Its number.</param>
public sealed record PatternVariable(int Variable) : RowPattern;

public sealed record PatternSequence(EquatableArray<RowPattern> Items) : RowPattern;

/// <summary>Earlier ones are preferred.</summary>
public sealed record PatternAlternatives(EquatableArray<RowPattern> Items) : RowPattern
{
    /// <summary>Where they are the orders of PERMUTE: what is put into them, for who reads the plan.</summary>
    public EquatableArray<RowPattern> Permuted { get; init; }
}

/// <param name="Most">-1 where there is no bound.</param>
/// <param name="Reluctant">Fewer are preferred; else more.</param>
public sealed record PatternRepeat(RowPattern Item, int Least, int Most, bool Reluctant) : RowPattern;

/// <summary>How many rows a pattern has, or a variable in it.</summary>
public static class PatternLengths
{
    /// <summary>The fewest rows of a match.</summary>
    public static long Least(RowPattern pattern) => Least(pattern, default);

    /// <summary>The fewest rows of a match that are one of the variables'; where none is named, of any.</summary>
    public static long Least(RowPattern pattern, EquatableArray<int> variables) => pattern switch
    {
        PatternVariable x => variables.Count == 0 || variables.Contains(x.Variable) ? 1 : 0,
        PatternSequence x => x.Items.Sum(item => Least(item, variables)),
        PatternAlternatives x => x.Items.Min(item => Least(item, variables)),
        PatternRepeat x => x.Least * Least(x.Item, variables),
        _ => 0,
    };

    /// <summary>The most rows of a match; null where there is no bound.</summary>
    public static long? Most(RowPattern pattern) => pattern switch
    {
        PatternSequence x => x.Items.Aggregate((long?)0, (sum, item) => sum + Most(item)),
        PatternAlternatives x => x.Items.Select(Most).Any(most => most is null) ? null : x.Items.Max(Most),
        PatternRepeat x => x.Most < 0 ? null : x.Most * Most(x.Item),
        _ => 1,
    };
}
