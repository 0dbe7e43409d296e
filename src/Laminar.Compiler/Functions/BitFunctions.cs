using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>&amp;, |, #, ~, &lt;&lt; and >> are calls of these.</summary>
internal static class BitFunctions
{
    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Numbers");
        family.AddPairs("BITAND", "BitAnd", TypeSets.Integers);
        family.AddPairs("BITOR", "BitOr", TypeSets.Integers);
        family.AddPairs("BITXOR", "BitXor", TypeSets.Integers);
        family.AddSame("BITNOT", "BitNot", TypeSets.Integers);
        foreach (var type in TypeSets.WideIntegers)
        {
            family.Add("SHIFTLEFT", "ShiftLeft", type, new[] { type, SqlType.Integer });
            family.Add("SHIFTRIGHT", "ShiftRight", type, new[] { type, SqlType.Integer });
            family.Add("BIT_COUNT", "BitCount", SqlType.Integer, new[] { type });
        }

        return family.Rows;
    }
}
