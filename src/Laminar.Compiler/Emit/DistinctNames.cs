using System.Globalization;

namespace Laminar.Compiler.Emit;

/// <summary>Names around the sets of DISTINCT.</summary>
internal static class DistinctNames
{
    /// <summary>The local that says whether a set's values have changed by a row: a value is new, or gone for good.</summary>
    public static string Changed(int set) => "distinct" + set.ToString(CultureInfo.InvariantCulture);
}
