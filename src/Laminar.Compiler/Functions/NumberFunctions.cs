using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

internal static class NumberFunctions
{
    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Numbers");
        family.AddSame("ABS", "Abs", TypeSets.Integers, canFail: true);
        family.AddSame("ABS", "Abs", TypeSets.Floating);
        family.AddSame("SIGN", "Sign", TypeSets.Integers);
        family.AddSame("SIGN", "Sign", TypeSets.Fractions);
        family.AddPairs("MOD", "Modulo", TypeSets.IntegersAndDecimal, canFail: true);
        family.AddPairs("MOD", "Modulo", new[] { SqlType.Double }, canFail: true);
        family.AddPairs("DIV", "Quotient", TypeSets.IntegersAndDecimal, canFail: true);
        family.AddPairs("GCD", "Gcd", TypeSets.WideIntegers, canFail: true);
        family.AddPairs("LCM", "Lcm", TypeSets.WideIntegers, canFail: true);
        family.Add(
            "WIDTH_BUCKET", "WidthBucket", SqlType.Integer,
            new[] { SqlType.Double, SqlType.Double, SqlType.Double, SqlType.Integer }, canFail: true);
        return family.Rows;
    }
}
