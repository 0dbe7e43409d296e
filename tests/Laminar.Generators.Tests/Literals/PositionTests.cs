using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Laminar.Roslyn.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using SqlSpan = Laminar.Compiler.Text.TextSpan;

namespace Laminar.Generators.Tests.Literals;

/// <summary>Where SQL stands in C#, for every way C# writes a string.</summary>
public sealed class PositionTests
{
    private const string Quotes = "\"\"\"";

    public static TheoryData<string, string> Literals => new()
    {
        { "regular", "\"SELECT Symbl FROM Trade\"" },
        { "regular with escapes before", "\"SELECT\\n\\t\\u0053 AS \\x41B, '\\\"\\\\\\U0001F600' x, Symbl FROM Trade\"" },
        { "verbatim", "@\"SELECT Symbl FROM Trade\"" },
        { "verbatim with quotes and lines before", "@\"SELECT \"\"A\"\",\r\n  '\\' x, Symbl\n FROM Trade\"" },
        { "raw", $"{Quotes}SELECT \"A\", Symbl FROM Trade{Quotes}" },
        { "raw with more quotes", $"\"{Quotes}SELECT {Quotes}A, Symbl FROM Trade{Quotes}\"" },
        { "raw on lines", $"{Quotes}\n        SELECT A,\n          Symbl\n        FROM Trade\n        {Quotes}" },
        { "raw on lines, with carriage returns", $"{Quotes}\r\n    SELECT A,\r\n\r\n    Symbl\r\n    FROM Trade\r\n    {Quotes}" },
        { "raw on lines, no indentation", $"{Quotes}\nSELECT\n\n  Symbl\nFROM Trade\n{Quotes}" },
        { "raw on lines, tabs", $"{Quotes}   \n\t\tSELECT\n\t\n\t\t\tSymbl\n\t\tFROM Trade\n\t\t{Quotes}" },
        { "concatenation", "\"SELECT A, \" + @\"Symbl\" + (\" FROM \" + \"Trade\")" },
        { "constant", "C.Whole" },
        { "constants inside", "C.Head + C.Middle + \" FROM Trade\"" },
        { "constant of constants", "C.Sum" },
    };

    private const string Constants = """
        class C
        {
            public const string Whole = "SELECT Symbl FROM Trade";
            public const string Head = "SELECT \t\"A\", ";
            public const string Middle = @"Symbl";
            public const string Sum = Head + (Other.Part) + " FROM Trade";
        }
        class Other { public const string Part = "Symbl"; }
        """;

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_name_is_found_at_its_place(string kind, string literal)
    {
        Assert.NotEmpty(kind);
        var sql = Read(literal);
        var place = sql.Positions.Locate(new SqlSpan(sql.Text.IndexOf("Symbl", StringComparison.Ordinal), 5));
        Assert.Equal("Symbl", Text(place));
    }

    /// <summary>Every character of every literal: what stands there is the character, or the escape that makes it.</summary>
    [Theory]
    [MemberData(nameof(Literals))]
    public void Every_character_is_found(string kind, string literal)
    {
        Assert.NotEmpty(kind);
        var sql = Read(literal);
        for (var i = 0; i < sql.Text.Length; i++)
        {
            var there = Text(sql.Positions.Locate(new SqlSpan(i, 1)));
            var isItself = there[0] == sql.Text[i];
            Assert.True(isItself || there[0] == '\\' || there.StartsWith("\"\"", StringComparison.Ordinal), $"character {i} '{sql.Text[i]}' stands at '{there}'");
        }
    }

    [Theory]
    [InlineData("\"SELECT\"", "\"")]
    [InlineData("@\"SELECT\"", "\"")]
    [InlineData("\"\"\"SELECT\"\"\"", "\"")]
    [InlineData("\"\"\"\n  SELECT\n  \"\"\"", "\n")]
    [InlineData("\"\"", "\"")]
    public void The_end_of_the_text_is_just_after_it(string literal, string expected)
    {
        var sql = Read(literal);
        Assert.Equal(expected, Text(sql.Positions.Locate(new SqlSpan(sql.Text.Length, 0))));
    }

    [Fact]
    public void A_stretch_over_several_pieces_ends_with_the_first()
    {
        var sql = Read("\"SELECT Sym\" + \"bl FROM Trade\"");
        Assert.Equal("Sym", Text(sql.Positions.Locate(new SqlSpan(7, 5))));
    }

    [Theory]
    [InlineData("nameof(System) + \" x\"", 2, "nameof(System)")]
    [InlineData("$\"{nameof(System)} x\"", 7, "$\"{nameof(System)} x\"")]
    public void What_cannot_be_told_apart_stands_as_a_whole(string literal, int offset, string expected)
    {
        var (expression, model) = Bind(literal);
        Assert.Equal(expected, Text(SqlLiteral.Positions(expression, model, default).Locate(new SqlSpan(offset, 1))));
    }

    [Fact]
    public void A_constant_of_another_assembly_stands_where_it_is_named()
    {
        var library = Sources.Compilation("namespace L; public class Q { public const string Sql = \"SELECT Symbl FROM Trade\"; }");
        using var image = new System.IO.MemoryStream();
        Assert.True(library.Emit(image).Success);
        var (expression, model) = Bind("L.Q.Sql", MetadataReference.CreateFromImage(image.ToArray()));
        Assert.Equal("L.Q.Sql", Text(SqlLiteral.Positions(expression, model, default).Locate(new SqlSpan(7, 5))));
    }

    /// <summary>Random texts, written in each way and read back.</summary>
    [Fact]
    public void Random_literals_are_read_to_the_character()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => "aB \"\\\n\t'é\u0001☃"[random.Next(11)]));
            foreach (var literal in new[] { Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true), "@\"" + text.Replace("\"", "\"\"") + "\"" })
            {
                var sql = Read(literal);
                Assert.True(text == sql.Text, $"seed {seed}: {literal}");
                for (var i = 0; i < text.Length; i++)
                {
                    var there = Text(sql.Positions.Locate(new SqlSpan(i, 1)));
                    Assert.True(there == text.Substring(i, 1) || there[0] == '\\' || there == "\"\"", $"seed {seed}: character {i} of {literal} at '{there}'");
                }
            }
        }
    }

    private static (string Text, PositionMap Positions) Read(string literal)
    {
        var (expression, model) = Bind(literal);
        return (Assert.IsType<string>(model.GetConstantValue(expression).Value), SqlLiteral.Positions(expression, model, default));
    }

    private static (ExpressionSyntax Expression, SemanticModel Model) Bind(string literal, params MetadataReference[] references)
    {
        var compilation = Sources.Compilation(Constants, "class Here { string s = " + literal + "; }").AddReferences(references);
        var tree = compilation.SyntaxTrees[1];
        var expression = tree.GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().Single().Value;
        return (expression, compilation.GetSemanticModel(tree));
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
