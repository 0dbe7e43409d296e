using System.Globalization;
using System.Linq;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Patterns;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A constant that is made once, when the query's class is first used.</summary>
/// <param name="ClrType">Its type.</param>
/// <param name="Value">The expression that makes it.</param>
internal sealed record PreparedConstant(string ClrType, string Value)
{
    /// <summary>Of a text that the binder has found to be one.</summary>
    public static PreparedConstant Of(PreparedKind kind, string text) => kind switch
    {
        PreparedKind.TimeZone => new PreparedConstant(OperatorCatalog.TimeZoneRules, $"new({Literal.Text(TimeZoneNames.Find(text)!)})"),
        PreparedKind.JsonPath => Path(text),
        _ => Pattern(text),
    };

    /// <summary>Bytes, which lie in the assembly.</summary>
    public static PreparedConstant Of(BytesLiteral literal)
    {
        var bytes = Enumerable.Range(0, literal.Hex.Length / 2).Select(i => "0x" + literal.Hex.Substring(2 * i, 2));
        return new PreparedConstant(OperatorCatalog.Utf8, $"{OperatorCatalog.Utf8}.Literal([{string.Join(", ", bytes)}])");
    }

    private static PreparedConstant Path(string text)
    {
        var steps = JsonPathReader.Read(text).Steps;
        var names = string.Join(", ", steps.Select(x => x.Name is null ? "null" : Literal.Text(x.Name)));
        return new PreparedConstant(OperatorCatalog.JsonPath, $"new([{names}], [{string.Join(", ", steps.Select(x => Number(x.Index)))}])");
    }

    private static PreparedConstant Pattern(string text)
    {
        var (code, groups, _) = PatternProgram.Compile(text);
        var numbers = string.Join(", ", code.Select(Number));
        return new PreparedConstant(OperatorCatalog.TextPattern, $"new({Number(groups)}, [{numbers}])");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
