using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Laminar.Compiler.Functions;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>JSON as the framework reads it, hostile texts included.</summary>
public sealed class JsonTests
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonScan.MaxDepth };

    [Fact]
    public void Random_texts_are_JSON_where_the_framework_says_so()
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            var good = 0;
            for (var i = 0; i < 20_000; i++)
            {
                var text = Random(random, 3);
                if (random.Next(2) == 0 && text.Length > 0)
                {
                    var at = random.Next(text.Length);
                    text = random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, Piece(random));
                }

                var expected = IsJson(text);
                good += expected ? 1 : 0;
                Assert.Equal((seed, text, expected), (seed, text, Json.IsJson(Utf8.Of(text))));
                if (expected)
                {
                    Assert.Equal(Member(text), Json.Get(Utf8.Of(text), Utf8.Of("a"))?.ToString());
                }
            }

            Assert.InRange(good, 5_000, 19_000);
        });
    }

    [Fact]
    public void Depth_is_bounded_and_no_stack_is_used()
    {
        Assert.True(Json.IsJson(new string('[', 64) + new string(']', 64)));
        Assert.False(Json.IsJson(new string('[', 65) + new string(']', 65)));
        Assert.False(Json.IsJson(string.Concat(Enumerable.Repeat("{\"a\":[", 1_000_000))));
    }

    [Theory]
    [InlineData("$.a.b[1]", "x")]
    [InlineData("$.a[\"b\"][1]", "x")]
    [InlineData("lax $.a.b[0]", "1")]
    [InlineData("$.\"unit price\"", "ü")]
    [InlineData("$['unit price']", "ü")]
    [InlineData("$.n", null)]
    [InlineData("$.a", null)]
    [InlineData("$.a.b[2]", null)]
    [InlineData("$.a.b.c", null)]
    public void Paths_lead_to_scalars(string path, string? expected)
    {
        const string Document = "{\"a\": {\"b\": [1, \"x\"]}, \"unit price\": \"\\u00fc\", \"n\": null}";
        Assert.Equal(expected, Json.Value(Document, Path(path)));
        Assert.Equal(expected, Json.Value(Utf8.Of(Document), Path(path))?.ToString());
    }

    [Fact]
    public void No_JSON_is_NULL_by_path_and_an_error_by_arrow()
    {
        Assert.Null(Json.Value("{\"a\": 1", Path("$.a")));
        Assert.False(Json.Exists("{\"a\": 1", Path("$.a")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Json.Get("{\"a\": 1", "a"));
    }

    [Theory]
    [InlineData("a", 0, "begins with $")]
    [InlineData("$.a[*]", 4, "wildcard")]
    [InlineData("$.*", 2, "wildcard")]
    [InlineData("$..a", 2, "descent")]
    [InlineData("$.a ? (@ > 1)", 3, "no blanks")]
    [InlineData("$.a?(@ > 1)", 3, "filters")]
    [InlineData("$.a.size()", 8, "methods")]
    [InlineData("$[0 to 2]", 3, "several elements")]
    [InlineData("$[last]", 2, "[last]")]
    [InlineData("$.a[0", 5, "']'")]
    [InlineData("$.", 2, "name is expected")]
    [InlineData("$.\"a", 2, "not closed")]
    public void Other_paths_are_refused_with_place_and_reason(string path, int offset, string reason)
    {
        var (_, at, message) = JsonPathReader.Read(path);
        Assert.Equal((offset, true), (at, message?.Contains(reason, StringComparison.Ordinal)));
    }

    private static JsonPath Path(string path)
    {
        var (steps, _, reason) = JsonPathReader.Read(path);
        Assert.Null(reason);
        return new JsonPath(steps.Select(x => x.Name).ToArray(), steps.Select(x => x.Index).ToArray());
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Member(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("a", out var member) ? member.GetRawText() : null;
    }

    private static string Random(Random random, int depth)
    {
        var blank = random.Next(4) == 0 ? " \n"[random.Next(2)].ToString() : "";
        return blank + random.Next(depth > 0 ? 8 : 5) switch
        {
            0 => new[] { "0", "-1", "1.5", "1e3", "-0.5E-2", "12" }[random.Next(6)],
            1 => new[] { "true", "false", "null" }[random.Next(3)],
            2 or 3 or 4 => new[] { "\"\"", "\"a\"", "\"\\n\\u00e4\"", "\"ü\\\"\"" }[random.Next(4)],
            5 or 6 => Object(random, depth),
            _ => "[" + string.Join(",", Enumerable.Range(0, random.Next(3)).Select(_ => Random(random, depth - 1))) + "]",
        } + blank;
    }

    private static string Object(Random random, int depth)
    {
        var text = new StringBuilder("{");
        for (var i = random.Next(4); i > 0; i--)
        {
            text.Append(new[] { "\"a\"", "\"b\"", "\"\\u0061\"" }[random.Next(3)]).Append(random.Next(4) == 0 ? " : " : ":").Append(Random(random, depth - 1)).Append(i > 1 ? "," : "");
        }

        return text.Append('}').ToString();
    }

    private static string Piece(Random random) => new[] { "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", ".", "e", " ", "\t", "a" }[random.Next(15)];
}
