using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>SUBSET: a name for the rows of several variables. Its number follows those of the variables.</summary>
/// <param name="Variables">Their numbers.</param>
public sealed record MatchSubset(string Name, EquatableArray<int> Variables)
{
    /// <summary>The variables that one is, or that a subset has; none for the match itself (-1).</summary>
    public static EquatableArray<int> Of(int variable, int variables, EquatableArray<MatchSubset> subsets) =>
        variable < 0 ? default : variable < variables ? EquatableArray.Of(variable) : subsets[variable - variables].Variables;

    /// <summary>The names of all, by number.</summary>
    public static EquatableArray<string> Names(EquatableArray<string> variables, EquatableArray<MatchSubset> subsets) =>
        variables.Concat(subsets.Select(x => x.Name)).ToEquatableArray();
}
