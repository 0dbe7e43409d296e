using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// Regular expressions, which are constants. Flags, which the binder takes, become part of the pattern, and g of REGEXP_REPLACE makes it
/// REGEXP_REPLACE_ALL.
/// </summary>
internal static class PatternFunctions
{
    private static readonly SqlType[] Two = { SqlType.Text, SqlType.Text };
    private static readonly SqlType[] TwoAndGroup = { SqlType.Text, SqlType.Text, SqlType.Integer };
    private static readonly SqlType[] Three = { SqlType.Text, SqlType.Text, SqlType.Text };
    private static readonly PreparedArgument Pattern = new(1, PreparedKind.Pattern);

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Text");
        family.Add("REGEXP_LIKE REGEXP", "RegexpLike", SqlType.Boolean, Two, prepared: Pattern);
        family.Add("REGEXP_EXTRACT REGEXP_SUBSTR", "RegexpExtract", SqlType.Text, Two, returnsNull: true, prepared: Pattern);
        family.Add("REGEXP_EXTRACT", "RegexpExtract", SqlType.Text, TwoAndGroup, returnsNull: true, prepared: Pattern);
        family.Add("REGEXP_REPLACE", "RegexpReplace", SqlType.Text, Three, canFail: true, prepared: Pattern);
        family.Add("REGEXP_REPLACE_ALL", "RegexpReplaceAll", SqlType.Text, Three, canFail: true, prepared: Pattern);
        family.Add("REGEXP_COUNT", "RegexpCount", SqlType.Integer, Two, prepared: Pattern);
        family.Add("REGEXP_INSTR", "RegexpInstr", SqlType.Integer, Two, prepared: Pattern);
        return family.Rows;
    }
}
