using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

internal static class RoundingFunctions
{
    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Numbers");
        family.AddSame("CEIL CEILING FLOOR ROUND TRUNC TRUNCATE", "Whole", TypeSets.Integers);
        family.AddSame("CEIL CEILING", "Ceiling", TypeSets.Fractions);
        family.AddSame("FLOOR", "Floor", TypeSets.Fractions);
        family.AddSame("ROUND", "Round", TypeSets.Fractions);
        family.AddSame("TRUNC TRUNCATE", "Truncate", TypeSets.Fractions);
        foreach (var type in TypeSets.Fractions)
        {
            // To a number of decimal places; below zero, to tens and hundreds. A rounded-up DECIMAL may not fit.
            family.Add("ROUND", "Round", type, new[] { type, SqlType.Integer }, canFail: type == SqlType.Decimal);
            family.Add("TRUNC TRUNCATE", "Truncate", type, new[] { type, SqlType.Integer });
        }

        return family.Rows;
    }
}
