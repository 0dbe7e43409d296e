using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

internal static class TextSearchFunctions
{
    private static readonly SqlType[] Two = { SqlType.Text, SqlType.Text };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Text");
        family.Add("POSITION LOCATE", "Position", SqlType.Integer, Two);
        family.Add("LOCATE", "Position", SqlType.Integer, new[] { SqlType.Text, SqlType.Text, SqlType.Integer });
        family.Add("STRPOS INSTR", "Strpos", SqlType.Integer, Two);
        family.Add("STARTS_WITH STARTSWITH", "StartsWith", SqlType.Boolean, Two);
        family.Add("ENDS_WITH ENDSWITH", "EndsWith", SqlType.Boolean, Two);
        family.Add("CONTAINS", "Contains", SqlType.Boolean, Two);
        family.Add("SPLIT_PART", "SplitPart", SqlType.Text, new[] { SqlType.Text, SqlType.Text, SqlType.Integer }, canFail: true);
        family.Add("SPLIT_INDEX", "SplitIndex", SqlType.Text, new[] { SqlType.Text, SqlType.Text, SqlType.Integer }, returnsNull: true);
        return family.Rows;
    }
}
