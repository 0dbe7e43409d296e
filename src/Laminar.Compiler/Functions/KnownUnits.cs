using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>DATE_TRUNC('hour', t) is DATE_TRUNC_HOUR(t): the unit is looked up once here, not for each row.</summary>
internal static class KnownUnits
{
    /// <summary>The function and the arguments it is called with; those given where the unit is no constant or none that the table has.</summary>
    public static (string Name, IReadOnlyList<Expr> Arguments) Resolve(string name, IReadOnlyList<Expr> arguments)
    {
        if (name != "DATE_TRUNC" || arguments.Count != 2 || arguments[0] is not ConstantExpr { Value: string unit }
            || arguments[1].Type.Kind is not (TypeKind.Timestamp or TypeKind.Date))
        {
            return (name, arguments);
        }

        var upper = unit.ToUpperInvariant();
        var known = new[] { upper, upper.TrimEnd('S') }.Select(x => name + "_" + x).FirstOrDefault(x => FunctionTable.Overloads(x).Any());
        return known is null ? (name, arguments) : (known, new[] { arguments[1] });
    }
}
