using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The class's heading, remarks, constructor and plan text.</summary>
internal static class ClassEmitter
{
    public static string Heading(QueryDeclaration declaration, QueryNames names, IEnumerable<string> inputTypes)
    {
        var accessibility = declaration.DeclaredByUser ? "" : declaration.Accessibility + " ";
        var inputs = string.Concat(inputTypes.Select(type => $", {OperatorCatalog.Input}<{type}>"));
        var row = $"{names.Class}.{names.Row}";
        var result = names.IsChangelog ? $"{OperatorCatalog.Change}<{row}>" : row;
        return $"{accessibility}abstract partial class {declaration.Name} : {OperatorCatalog.StreamQuery}<{result}>{inputs}";
    }

    /// <summary>Plan text has no control characters and no lone surrogates; what is left to escape is XML's own.</summary>
    public static void EmitRemarks(CodeWriter writer, string plan)
    {
        writer.Line("/// <remarks><code>");
        foreach (var line in plan.TrimEnd('\n').Split('\n'))
        {
            writer.Line(("/// " + line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")).TrimEnd());
        }

        writer.Line("/// </code></remarks>");
    }

    public static void EmitConstructor(CodeWriter writer, QueryDeclaration declaration) =>
        writer.Block($"private protected {declaration.Name}({OperatorCatalog.QueryOptions}? options) : base(options)", () => { });

    /// <summary>A raw literal with more quotes around it than the text has in a row.</summary>
    public static void EmitPlan(CodeWriter writer, string plan)
    {
        var quotes = new string('"', System.Math.Max(3, LongestRun(plan, '"') + 1));
        writer.Blank().Line("/// <summary>The plan, as EXPLAIN prints it.</summary>");
        writer.Line($"public static string Plan => {quotes}");
        writer.Continued(plan.TrimEnd('\n'));
        writer.Continued(quotes + ";");
    }

    private static int LongestRun(string text, char c)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
        {
            run = character == c ? run + 1 : 0;
            longest = System.Math.Max(longest, run);
        }

        return longest;
    }
}
