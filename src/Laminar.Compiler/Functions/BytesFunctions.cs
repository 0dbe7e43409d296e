using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// What bytes measure, their parts and their forms as text. ENCODE, DECODE, CONVERT_TO and CONVERT_FROM are called with a form that is known: the function
/// is the one that has its name.
/// </summary>
internal static class BytesFunctions
{
    private static readonly SqlType[] One = { SqlType.Bytes };
    private static readonly SqlType[] Two = { SqlType.Bytes, SqlType.Bytes };
    private static readonly SqlType[] OfText = { SqlType.Text };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Bytes");
        family.Add("LENGTH OCTET_LENGTH", "Length", SqlType.Integer, One);
        family.Add("BIT_LENGTH", "BitLength", SqlType.Integer, One, canFail: true);
        family.Add("SUBSTRING SUBSTR", "Substring", SqlType.Bytes, new[] { SqlType.Bytes, SqlType.Integer });
        family.Add("SUBSTRING SUBSTR", "Substring", SqlType.Bytes, new[] { SqlType.Bytes, SqlType.Integer, SqlType.Integer }, canFail: true);
        family.Add("POSITION", "Position", SqlType.Integer, Two);
        family.Add("GET_BYTE", "GetByte", SqlType.Integer, new[] { SqlType.Bytes, SqlType.Integer }, canFail: true);
        family.Add("||", "Concat", SqlType.Bytes, Two, canFail: true);
        family.Add("MD5", "Md5", SqlType.Text, One);
        family.Add("SHA256", "Sha256", SqlType.Bytes, One);
        family.Add("HEX TO_HEX", "ToHex", SqlType.Text, One, canFail: true);
        family.Add("UNHEX", "FromHex", SqlType.Bytes, OfText, canFail: true);
        family.Add("TO_BASE64", "ToBase64", SqlType.Text, One, canFail: true);
        family.Add("TO_BASE64", "ToBase64", SqlType.Text, OfText, canFail: true);
        family.Add("FROM_BASE64", "TextOfBase64", SqlType.Text, OfText, canFail: true);
        family.Add("ENCODE_HEX", "ToHex", SqlType.Text, One, canFail: true);
        family.Add("ENCODE_BASE64", "ToBase64Lines", SqlType.Text, One, canFail: true);
        family.Add("ENCODE_ESCAPE", "ToEscapes", SqlType.Text, One, canFail: true);
        family.Add("DECODE_HEX", "FromHex", SqlType.Bytes, OfText, canFail: true);
        family.Add("DECODE_BASE64", "FromBase64", SqlType.Bytes, OfText, canFail: true);
        family.Add("DECODE_ESCAPE", "FromEscapes", SqlType.Bytes, OfText, canFail: true);
        family.Add("CONVERT_TO_UTF8", "ToUtf8", SqlType.Bytes, OfText);
        family.Add("CONVERT_TO_LATIN1", "ToLatin1", SqlType.Bytes, OfText, canFail: true);
        family.Add("CONVERT_FROM_UTF8", "FromUtf8", SqlType.Text, One, canFail: true);
        family.Add("CONVERT_FROM_LATIN1", "FromLatin1", SqlType.Text, One, canFail: true);
        return family.Rows;
    }
}
