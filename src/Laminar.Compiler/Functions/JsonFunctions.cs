using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>JSON in text. The operators -> and ->> are JSON_GET and JSON_GET_TEXT, IS JSON is IS_JSON, a cast to JSON is JSON_PARSE.</summary>
internal static class JsonFunctions
{
    private static readonly SqlType[] One = { SqlType.Text };
    private static readonly SqlType[] Two = { SqlType.Text, SqlType.Text };
    private static readonly SqlType[] TextAndIndex = { SqlType.Text, SqlType.Integer };
    private static readonly PreparedArgument Path = new(1, PreparedKind.JsonPath);

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Json");
        family.Add("JSON_VALUE", "Value", SqlType.Text, Two, canFail: true, returnsNull: true, prepared: Path);
        family.Add("JSON_QUERY", "Query", SqlType.Text, Two, canFail: true, returnsNull: true, prepared: Path);
        family.Add("JSON_EXISTS", "Exists", SqlType.Boolean, Two, canFail: true, prepared: Path);
        foreach (var parameters in new[] { Two, TextAndIndex })
        {
            family.Add("JSON_GET", "Get", SqlType.Text, parameters, canFail: true, returnsNull: true);
            family.Add("JSON_GET_TEXT", "GetText", SqlType.Text, parameters, canFail: true, returnsNull: true);
        }

        family.Add("JSON_PARSE", "Parse", SqlType.Text, One, canFail: true);
        family.Add("JSON_ARRAY_LENGTH", "ArrayLength", SqlType.Integer, One, canFail: true);
        family.Add("JSON_TYPEOF", "TypeOf", SqlType.Text, One, canFail: true);
        family.Add("IS_JSON", "IsJson", SqlType.Boolean, One);
        family.Add("IS_JSON_OBJECT", "IsObject", SqlType.Boolean, One);
        family.Add("IS_JSON_ARRAY", "IsArray", SqlType.Boolean, One);
        family.Add("IS_JSON_SCALAR", "IsScalar", SqlType.Boolean, One);
        return family.Rows;
    }
}
