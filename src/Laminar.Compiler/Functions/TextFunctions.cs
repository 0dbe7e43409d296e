using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>What a text measures, its case and its ends. Lengths and places count characters (code points).</summary>
internal static class TextFunctions
{
    private static readonly SqlType[] One = { SqlType.Text };
    private static readonly SqlType[] Two = { SqlType.Text, SqlType.Text };
    private static readonly SqlType[] TextAndCount = { SqlType.Text, SqlType.Integer };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Text");
        family.Add("LENGTH CHAR_LENGTH CHARACTER_LENGTH", "Length", SqlType.Integer, One);
        family.Add("OCTET_LENGTH", "OctetLength", SqlType.Integer, One);
        family.Add("BIT_LENGTH", "BitLength", SqlType.Integer, One, canFail: true);
        family.Add("ASCII", "Ascii", SqlType.Integer, One);
        family.Add("CHR", "Chr", SqlType.Text, new[] { SqlType.Integer }, canFail: true);
        family.Add("MD5", "Md5", SqlType.Text, One, canFail: true);
        family.Add("SHA256", "Sha256", SqlType.Text, One, canFail: true);
        family.Add("TO_HEX HEX", "ToHex", SqlType.Text, new[] { SqlType.Integer });
        family.Add("TO_HEX HEX", "ToHex", SqlType.Text, new[] { SqlType.BigInt });
        family.Add("UPPER UCASE", "Upper", SqlType.Text, One, canFail: true);
        family.Add("LOWER LCASE", "Lower", SqlType.Text, One, canFail: true);
        family.Add("INITCAP", "Initcap", SqlType.Text, One, canFail: true);
        family.Add("REVERSE", "Reverse", SqlType.Text, One, canFail: true);
        foreach (var parameters in new[] { One, Two })
        {
            family.Add("TRIM BTRIM", "Trim", SqlType.Text, parameters);
            family.Add("LTRIM", "TrimStart", SqlType.Text, parameters);
            family.Add("RTRIM", "TrimEnd", SqlType.Text, parameters);
        }

        family.Add("LEFT", "Left", SqlType.Text, TextAndCount);
        family.Add("RIGHT", "Right", SqlType.Text, TextAndCount);
        family.Add("SUBSTRING SUBSTR", "Substring", SqlType.Text, TextAndCount);
        family.Add("SUBSTRING SUBSTR", "Substring", SqlType.Text, new[] { SqlType.Text, SqlType.Integer, SqlType.Integer }, canFail: true);
        return family.Rows;
    }
}
