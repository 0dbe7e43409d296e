using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>In DOUBLE: a result too large is infinite, an argument outside the domain is an error row.</summary>
internal static class MathFunctions
{
    private static readonly SqlType[] Doubles = { SqlType.Double };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Numbers");
        family.AddPairs("POWER POW", "Power", Doubles, canFail: true);
        family.AddSame("SQRT", "Sqrt", Doubles, canFail: true);
        family.AddSame("CBRT", "Cbrt", Doubles);
        family.AddSame("EXP", "Exp", Doubles);
        family.AddSame("LN", "Ln", Doubles, canFail: true);
        family.AddSame("LOG LOG10", "Log10", Doubles, canFail: true);
        family.AddSame("LOG2", "Log2", Doubles, canFail: true);
        family.AddPairs("LOG", "Log", Doubles, canFail: true);
        family.Add("FACTORIAL", "Factorial", SqlType.BigInt, new[] { SqlType.BigInt }, canFail: true);
        family.Add("E", "E", SqlType.Double, new SqlType[0]);
        family.Add("PI", "Pi", SqlType.Double, new SqlType[0]);
        foreach (var name in new[] { "Sin", "Cos", "Tan", "Cot", "Asin", "Acos", "Acosh", "Atanh" })
        {
            family.AddSame(name.ToUpperInvariant(), name, Doubles, canFail: true);
        }

        foreach (var name in new[] { "Atan", "Sinh", "Cosh", "Tanh", "Asinh", "Degrees", "Radians" })
        {
            family.AddSame(name.ToUpperInvariant(), name, Doubles);
        }

        family.AddPairs("ATAN2", "Atan2", Doubles);
        return family.Rows;
    }
}
