using System;
using System.Linq;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class JsonLinesTests
{
    [Theory]
    [InlineData("""{"id":1,"price":2.5,"venue":"A"}""")]
    [InlineData("""  { "venue" : "A" , "price" : 2.5 , "id" : 1 }  """)]
    [InlineData("""{"ID":1,"PRICE":2.5,"_venue":"A"}""")]
    [InlineData("""{"id":"1","price":"2.5","venue":"\u0041"}""")]
    [InlineData("""{"dead":{"id":9,"x":[1,{"y":"}"}]},"id":1,"price":2.5,"venue":"A","end":[]}""")]
    [InlineData("""{"id":9,"id":1,"price":2.5,"venue":"A"}""")]
    [InlineData("""{"\u0069d":1,"price":2.5,"venue":"A"}""")]
    [InlineData("\uFEFF{\"id\":1,\"price\":2.5,\"venue\":\"A\"}\r\n\r\n \n")]
    public void Reads_the_live_members(string text)
    {
        Assert.Equal([new Trade(1, 2.5, "A")], Reading.Json(text));
        Assert.Equal([new Trade(1, 2.5, "A"), new Trade(1, 2.5, "A")], Reading.Json(text + "\n" + text.TrimStart('\uFEFF') + "\n"));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a,\\\"b\\\\\"", "a,\"b\\")]
    [InlineData("\"\\b\\f\\n\\r\\t\\/\"", "\b\f\n\r\t/")]
    [InlineData("\"\\uD83D\\uDC0E \\u017e\"", "🐎 ž")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("[1, {\"a\": \"]\"}]", "[1, {\"a\": \"]\"}]")]
    public void Reads_text(string value, string expected) =>
        Assert.Equal([new Trade(1, null, expected)], Reading.Json($"{{\"id\":1,\"venue\":{value},\"price\":null}}"));

    [Theory]
    [InlineData("[{\"id\":1}]", "input(1,1): an array; JSON lines have one object a line")]
    [InlineData("1", "input(1,1): an object is expected: {\"column\": value, …}")]
    [InlineData("{\"id\":1", "input(1,8): the object is not closed on its line")]
    [InlineData("{\"id\":\n1}", "input(1,7): a value is expected (brackets must match and not nest deeper than 64)")]
    [InlineData("{\"id\" 1}", "input(1,7): ':' is expected")]
    [InlineData("{\"id\":1 \"b\":2}", "input(1,9): ',' or '}' is expected")]
    [InlineData("{\"id\":1,}", "input(1,9): the name of a member is expected, in quotes")]
    [InlineData("{\"id\":\"1}", "input(1,10): the string is not closed on its line")]
    [InlineData("{\"id\":1} x", "input(1,10): text after the object")]
    [InlineData("{\"x\":[}", "input(1,8): a value is expected (brackets must match and not nest deeper than 64)")]
    [InlineData("{\"x\":nope,\"id\":?}", "input(1,16): a value is expected (brackets must match and not nest deeper than 64)")]
    [InlineData("{\"id\":1.5,\"venue\":\"A\"}", "input(1,7): column id: \"1.5\" is not an INTEGER (-2147483648 to 2147483647)")]
    [InlineData("{\"id\":1,\"price\":2}", "input(1,1): column venue: no value, but the column is NOT NULL (TEXT is expected)")]
    [InlineData("{\"id\":1,\"venue\":\"\\uD83D\"}", "input(1,18): column venue: \"\\uD83D\" is not well quoted")]
    [InlineData("{\"id\":1,\"venue\":\"\\u0000\"}", "input(1,18): column venue: \"\\u0000\" is not well quoted")]
    [InlineData("{\"id\":1,\"venue\":\"a\0b\"}", "input(1,18): column venue: \"a\\u0000b\" is not UTF-8 text (it has a NUL byte)")]
    [InlineData("{\"id\":1,\"venue\":\"A\",\"price\":-}", "input(1,29): column price: \"-\" is not a DOUBLE")]
    public void Says_what_and_where(string text, string expected)
    {
        Assert.Equal(expected, Assert.Throws<BadInputException>(() => Reading.Json(text)).Message);

        // The same between two good lines is left out, and they are not.
        var good = "{\"id\":7,\"venue\":\"Z\"}\n";
        Assert.Equal([7, 7], Reading.Json(good + text + "\n" + good, new ReadOptions { BadRows = BadRows.Skip }).Select(row => row.Id));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        Assert.Single(Reading.Json($"{{\"x\":{new string('[', 64)}{new string(']', 64)},\"id\":1,\"venue\":\"A\"}}"));
        Assert.Throws<BadInputException>(() => Reading.Json($"{{\"x\":{new string('[', 65)}{new string(']', 65)},\"id\":1,\"venue\":\"A\"}}"));
        Assert.Throws<BadInputException>(() => Reading.Json($"{{\"x\":{new string('[', 1_000_000)}"));
    }

    [Fact]
    public void Members_beyond_those_remembered_are_found()
    {
        var many = string.Concat(Enumerable.Range(0, 1000).Select(i => $"\"x{i}\":{i},"));
        Assert.Equal([new Trade(1, null, "A")], Reading.Json($"{{{many}\"id\":1,\"venue\":\"A\"}}"));
    }

    [Fact]
    public void Names_may_change_places_from_line_to_line()
    {
        var text = "{\"id\":1,\"venue\":\"A\"}\n{\"venue\":\"B\",\"id\":2}\n{\"x\":1,\"id\":3,\"venue\":\"C\"}\n";
        Assert.Equal(["A", "B", "C"], Reading.Json(text).Select(row => row.Venue));
    }

    [Fact]
    public void A_line_beyond_the_bound_stops_the_reading()
    {
        var text = "{\"id\":1,\"venue\":\"A\"}\n{\"id\":2,\"venue\":\"" + new string('x', 5000) + "\"}\n";
        var bad = Assert.Throws<BadInputException>(() => Reading.Json(text, new ReadOptions { MaxRecordBytes = 1000, BadRows = BadRows.Skip }));
        Assert.Equal((2, 1), (bad.Line, bad.Column));
    }
}
