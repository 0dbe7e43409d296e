using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Text made of other text. All can fail: the result may exceed the scratch memory, and a repeated text its bound.</summary>
internal static class TextEditFunctions
{
    private static readonly SqlType[] One = { SqlType.Text };
    private static readonly SqlType[] Two = { SqlType.Text, SqlType.Text };
    private static readonly SqlType[] Three = { SqlType.Text, SqlType.Text, SqlType.Text };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Text");
        family.Add("||", "Concat", SqlType.Text, Two, canFail: true);
        family.Add("CONCAT", "Concat", SqlType.Text, One, canFail: true, variadic: true);
        family.Add("CONCAT_WS", "ConcatWs", SqlType.Text, Two, canFail: true, variadic: true);
        family.Add("REPLACE", "Replace", SqlType.Text, Three, canFail: true);
        family.Add("TRANSLATE", "Translate", SqlType.Text, Three, canFail: true);
        family.Add("REPEAT", "Repeat", SqlType.Text, new[] { SqlType.Text, SqlType.Integer }, canFail: true);
        family.Add("LPAD", "PadStart", SqlType.Text, new[] { SqlType.Text, SqlType.Integer }, canFail: true);
        family.Add("RPAD", "PadEnd", SqlType.Text, new[] { SqlType.Text, SqlType.Integer }, canFail: true);
        family.Add("LPAD", "PadStart", SqlType.Text, new[] { SqlType.Text, SqlType.Integer, SqlType.Text }, canFail: true);
        family.Add("RPAD", "PadEnd", SqlType.Text, new[] { SqlType.Text, SqlType.Integer, SqlType.Text }, canFail: true);
        family.Add("OVERLAY", "Overlay", SqlType.Text, new[] { SqlType.Text, SqlType.Text, SqlType.Integer }, canFail: true);
        family.Add("OVERLAY", "Overlay", SqlType.Text, new[] { SqlType.Text, SqlType.Text, SqlType.Integer, SqlType.Integer }, canFail: true);
        return family.Rows;
    }
}
